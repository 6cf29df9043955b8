import { gradeName, type Grade } from '../evidence/evidence.words.js';
import { GradeMark, type MarkKind } from '../evidence/grade-mark.js';
import { stateName, type UnitState } from './coverage.words.js';

/** The mark of a unit: the grade of its witness, pending, or not met; told in words for those who listen. */
export function UnitMark({ state, grade }: { state: UnitState; grade: Grade | null }) {
  const isMet = state === 'MET' && grade !== null;
  const kind: MarkKind = isMet ? grade : state === 'PENDING' ? 'PENDING' : 'UNMET';
  return <GradeMark kind={kind} label={isMet ? `met, ${gradeName(grade)}` : stateName(state)} />;
}

/** Excluded units leave both sides of coverage. */
export const isExcluded = (state: UnitState): boolean => state === 'LEAVE' || state === 'GRACE' || state === 'EXEMPT';

/** Not met, and counted. */
export const isShort = (state: UnitState): boolean => state !== 'MET' && !isExcluded(state);
