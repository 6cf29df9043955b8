import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';
import { SEEN_ID } from '../operation/rights.js';
import { isHrOfAll } from '../operation/viewer.js';
import { mustBeOwnWord, type Word } from './own-word.js';

const IN_SIGHT = `select count(*)::int as count from person x where x.organisation_id = $1 and ${SEEN_ID} and x.id = any ($4)`;

/** What is for HR alone, whoever else sees the people it is about; by the template that says it. */
const FOR_HR: ReadonlySet<string | null> = new Set(['checks', 'experts', 'disputes']);

/** What speaks of one team with those below it, and of nobody else: it is about that team, and for HR of it. */
const OF_TEAM: ReadonlySet<string | null> = new Set(['requirements', 'targets']);

/**
 * What concerns everybody is for HR of the whole organisation; what is about a team, for its HR; what is about people, for those who see all of them now; an employee has a say in little.
 * Read again whenever the decision goes on. `words`: what it says of people, as far as that is known.
 */
export async function mustDecide(operation: Operation, about: readonly string[] | null, kind: string | null = null, words: readonly Word[] | null = null): Promise<void> {
  const { actingRole } = operation.viewer;
  if (actingRole === 'employee') return mustBeOwnWord(operation, about, kind, words);
  if (isHrOfAll(operation.viewer)) return;
  if (actingRole !== 'hr' && !isForLead(kind, words ?? [])) throw forbidden();
  return OF_TEAM.has(kind) ? mustBeHrOf(operation, about) : mustSee(operation, about);
}

/** What leads vouch for is endorsed, never more: they may have proposed it when they were more than a lead. */
const isForLead = (kind: string | null, words: readonly Word[]): boolean => !FOR_HR.has(kind) && (kind !== 'evidence' || words.every(({ grade }) => grade === 'endorsed'));

/** Teams are read as they stand now: one that has been taken from this reader is no longer theirs to decide on. */
async function mustBeHrOf(operation: Operation, teamIds: readonly string[] | null): Promise<void> {
  if (!teamIds || teamIds.length === 0 || !(await isHrOfTeams(operation, teamIds))) throw forbidden();
}

/** HR of the whole organisation, or of these teams among others. */
export async function isHrOfTeams(operation: Operation, teamIds: readonly string[]): Promise<boolean> {
  if (operation.viewer.actingRole !== 'hr') return false;
  const seen = await operation.teamsInSight();
  return seen === null || teamIds.every((id) => seen.includes(id));
}

async function mustSee(operation: Operation, about: readonly string[] | null): Promise<void> {
  if (!isSome(about)) throw forbidden();
  const [seen] = await operation.records<{ count: number }>(IN_SIGHT, about);
  if (seen?.count !== new Set(about).size) throw forbidden();
}

const isSome = (about: readonly string[] | null): about is readonly string[] => about !== null && about.length > 0 && about.length <= LIMITS.ids;
