import { GRADES, type Grade } from '../evidence/evidence.words.js';
import { STATES, type UnitState } from '../coverage/coverage.words.js';
import type { TeamMatrix } from './team.query.js';

export interface MatrixCell {
  readonly level: number;
  readonly held: number;
  readonly state: UnitState;
  readonly grade: Grade | null;
  /** Day on which the witness ends; null when it does not. */
  readonly until: string | null;
}

/** The cell at a place of the packed matrix; null where nothing is required. */
export function cellAt(matrix: TeamMatrix, person: number, topic: number): MatrixCell | null {
  const place = person * matrix.topics.length + topic;
  const state = STATES[matrix.state[place] ?? -1];
  if (!state) return null;
  return { level: matrix.level[place] ?? 0, held: matrix.held[place] ?? 0, state, grade: GRADES[matrix.grade[place] ?? -1] ?? null, until: matrix.until[place] ?? null };
}

/** Whether a day lies within the next six months of another. */
export function endsSoon(until: string | null, asOf: string): boolean {
  if (!until) return false;
  const days = (Date.parse(until) - Date.parse(asOf)) / 86_400_000;
  return days >= 0 && days <= 183;
}
