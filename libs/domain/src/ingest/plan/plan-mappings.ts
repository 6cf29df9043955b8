import { fold } from '../../name/fold.js';
import type { MappingClaim } from '../claim.js';
import { state, support } from './fact.js';
import { anchor, findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { issuerKey, titlesKey } from './names.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** Which skill the titles of an issuer, or of a provider of programs, speak of; nothing is trusted by it. */
export function planMapping({ issuer, achievements, skill, level, assessment, from, to }: MappingClaim, known: Known): RowPlan {
  const skillId = findSkill(skill, known);
  if (!isFound(skillId)) return skillId;
  const of = anchor(known, 'issuer', issuerKey(issuer));
  const values = {
    issuerId: of.id,
    programId: null,
    title: achievements.join('; '),
    folded: titlesKey(achievements),
    skillId,
    achievementId: null,
    level,
    assessment,
    fromOn: from,
    toOn: to,
  };
  const key = `${of.id}|${values.folded}|${skillId}|${from ?? ''}`;
  if (known.contradicts(`mapping|${key}`, JSON.stringify([level, assessment, to]))) return refuse('ROW_CONTRADICTED');
  return store([state('mapping', key, values), support('issuer_version', of.id, { issuerId: of.id, name: issuer, folded: fold(issuer), trust: 'undecided', reason: null })], [of]);
}
