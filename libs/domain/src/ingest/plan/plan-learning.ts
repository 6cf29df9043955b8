import type { Day } from '../../organisation/day.js';
import type { LearningClaim } from '../claim.js';
import { type FactValues, state } from './fact.js';
import { findPerson, findProgram, isFound } from './find.js';
import { type Known, type LearningState, pairKey } from './known.js';
import { refuse, type RowPlan, store } from './row-plan.js';

const NOTHING: LearningState = { openOn: null, endedOn: [] };

/**
 * An attempt with a number of its own (2 and up) is one record. Of the others, what came to its end (completed or failed) is a record of its day,
 * and everything before that is one open record, which such an end closes. An open word older than a known end says nothing new.
 */
export function planLearning(claim: LearningClaim, known: Known): RowPlan {
  const personId = findPerson(claim.person, known);
  if (!isFound(personId)) return personId;
  const programId = findProgram(claim.program, claim.provider, known);
  if (!isFound(programId)) return programId;

  const pair = pairKey(personId, programId);
  const values = recordOf(claim, personId, programId);
  const key = `${pair}|${attemptOf(claim)}`;
  if (known.contradicts(`learning|${key}`, JSON.stringify(values))) return refuse('ROW_CONTRADICTED');
  if (claim.attempt > 1) return store([state('learning_record', key, values)]);
  const setting = { before: known.learning.get(pair) ?? NOTHING, known, pair };
  return isEnd(claim) ? planEnd(key, values, setting) : planOpen(key, values, setting);
}

const isEnd = ({ status }: LearningClaim): boolean => status === 'completed' || status === 'failed';

function attemptOf(claim: LearningClaim): string {
  if (claim.attempt > 1) return `#${claim.attempt}`;
  return isEnd(claim) ? String(claim.on) : 'open';
}

interface Setting {
  readonly before: LearningState;
  readonly known: Known;
  readonly pair: string;
}

function planEnd(key: string, values: FactValues['learning_record'], { before, known, pair }: Setting): RowPlan {
  const closes = before.openOn !== null && before.openOn <= values.happenedOn;
  known.learning.set(pair, { openOn: closes ? null : before.openOn, endedOn: [...before.endedOn, values.happenedOn] });
  return store([state('learning_record', key, values)], [], closes ? [{ table: 'learning_record', key: `${pair}|open` }] : []);
}

function planOpen(key: string, values: FactValues['learning_record'], { before, known, pair }: Setting): RowPlan {
  const isOld = (day: Day): boolean => day >= values.happenedOn;
  if (before.endedOn.some(isOld)) return store([]);
  known.learning.set(pair, { ...before, openOn: values.happenedOn });
  return store([state('learning_record', key, values)]);
}

function recordOf({ status, on, score, certificateUrl, cost }: LearningClaim, personId: string, programId: string): FactValues['learning_record'] {
  return { personId, programId, status, happenedOn: on, score, certificateUrl, costMinor: cost?.minor ?? null, currency: cost?.currency ?? null };
}
