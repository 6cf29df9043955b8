import { fold } from '../../name/fold.js';
import type { MappingClaim } from '../claim.js';
import { state, support } from './fact.js';
import { anchor, findProgram, findSkill, isFound } from './find.js';
import { type Known, taughtKey } from './known.js';
import { issuerKey, titlesKey } from './names.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** Which skill the titles of an issuer, or of a provider of programs, speak of, or do no more; nothing is trusted by it. */
export function planMapping(claim: MappingClaim, known: Known): RowPlan {
  const { issuer, skill, about } = claim;
  const skillId = findSkill(skill, known);
  if (!isFound(skillId)) return skillId;
  if (about === 'program') return planOwn(claim, skillId, known);
  const of = anchor(known, 'issuer', issuerKey(issuer));
  const values = { issuerId: of.id, programId: null, ...valuesOf(claim, skillId) };
  const key = `${of.id}|${values.folded}|${skillId}|${claim.from ?? ''}`;
  if (isContradicted(key, claim, known)) return refuse('ROW_CONTRADICTED');
  return store([state('mapping', key, values), support('issuer_version', of.id, { issuerId: of.id, name: issuer, folded: fold(issuer), trust: 'undecided', reason: null })], [of]);
}

/** The mapping that a program brought with it, under the key that it has from there. */
function planOwn(claim: MappingClaim, skillId: string, known: Known): RowPlan {
  const programId = findProgram(claim.achievements[0]!, claim.issuer, known);
  if (!isFound(programId)) return programId;
  const key = taughtKey(programId, skillId);
  if (isContradicted(key, claim, known)) return refuse('ROW_CONTRADICTED');
  return store([state('mapping', key, { issuerId: null, programId, ...valuesOf(claim, skillId) })]);
}

const valuesOf = ({ achievements, level, assessment, from, to, status }: MappingClaim, skillId: string) => ({
  title: achievements.join('; '), folded: titlesKey(achievements), skillId, achievementId: null, level, assessment, fromOn: from, toOn: to, status,
});

const isContradicted = (key: string, { level, assessment, from, to, status }: MappingClaim, { contradicts }: Known): boolean =>
  contradicts(`mapping|${key}`, JSON.stringify([level, assessment, from, to, status]));
