import { fold } from '../../name/fold.js';
import type { ProgramClaim } from '../claim.js';
import { type PlannedAnchor, type PlannedFact, state, support } from './fact.js';
import { anchor, findSkill, isFound } from './find.js';
import { type Known, taughtKey } from './known.js';
import { programKey } from './names.js';
import { type RowPlan, store } from './row-plan.js';

/** A program, what it awards and, as a mapping of its own, the skill that this row says it teaches. */
export function planProgram(claim: ProgramClaim, known: Known): RowPlan {
  const program = anchor(known, 'program', programKey(claim.provider, claim.title));
  const award = awardOf(claim.credential, known);
  const version = state('program_version', program.id, {
    programId: program.id,
    provider: claim.provider,
    title: claim.title,
    folded: fold(claim.title),
    costMinor: claim.cost?.minor ?? null,
    currency: claim.cost?.currency ?? null,
    hours: claim.hours,
    seats: claim.seats,
    assessment: claim.assessment,
    accreditor: claim.accreditor,
    achievementId: award.id,
  });
  const anchors = [program, ...award.anchors];
  if (claim.teaches === null) return store([version, ...award.facts], anchors);
  const skillId = findSkill(claim.teaches.skill, known);
  if (!isFound(skillId)) return skillId;
  const key = taughtKey(program.id, skillId);
  const said = known.notTaught.has(key) ? support : state;
  const mapping = said('mapping', key, {
    issuerId: null,
    programId: program.id,
    title: claim.title,
    folded: fold(claim.title),
    skillId,
    achievementId: null,
    level: claim.teaches.level,
    assessment: claim.assessment,
    fromOn: null,
    toOn: null,
    status: 'in-force',
  });
  return store([mapping, version, ...award.facts], anchors);
}

interface Award {
  readonly id: string | null;
  readonly anchors: readonly PlannedAnchor[];
  readonly facts: readonly PlannedFact[];
}

function awardOf(credential: string | null, known: Known): Award {
  if (credential === null) return { id: null, anchors: [], facts: [] };
  const achievement = anchor(known, 'achievement', fold(credential));
  const { id, key } = achievement;
  return { id, anchors: [achievement], facts: [support('achievement_version', id, { achievementId: id, name: credential, folded: key })] };
}
