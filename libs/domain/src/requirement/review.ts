import type { Grade } from '../evidence/grade.js';
import { GRADE_RANK } from '../evidence/grade.js';
import type { AskedFor } from './versions.js';

/** Why a requirement is worth another look. */
export type ReviewReason = 'asked-of-nobody' | 'duplicated' | 'met-by-all' | 'met-by-none' | 'not-provable';

export interface ReviewedRequirement extends AskedFor {
  /** People of whom it is asked and who count today, and those of them who meet it; for at least N the N and the holders. Null: not known to whom asks. */
  readonly count: { readonly asked: number; readonly met: number } | null;
  /** Whether a known credential or mapping, or evidence that is there, could be of its grade at its level. */
  readonly isProvable: boolean;
  /** What those ask for who ask it of everybody of whom this is asked: the organisation, and teams above a team. */
  readonly beside: readonly AskedFor[];
}

/** Fewer people say nothing about the requirement. */
const ENOUGH = 3;

/** What a requirement gives to think about; in the order of the words. Met by all or none only where three or more are asked. */
export function reviewOf(requirement: ReviewedRequirement): ReviewReason[] {
  const { count, minimum, beside, isProvable } = requirement;
  const says: readonly (readonly [ReviewReason, boolean])[] = [
    ['asked-of-nobody', minimum === null && count?.asked === 0],
    ['duplicated', beside.some((other) => asksAsMuch(other, requirement))],
    ['met-by-all', minimum === null && count !== null && count.asked >= ENOUGH && count.met === count.asked],
    ['met-by-none', count !== null && count.asked >= (minimum === null ? ENOUGH : 1) && count.met === 0],
    ['not-provable', !isProvable],
  ];
  return says.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Whether whoever meets `other` meets this as well, so that this adds nothing. */
function asksAsMuch(other: AskedFor, { topicId, minimum, level, minimumGrade, weight, graceDays }: AskedFor): boolean {
  const rank = (grade: Grade): number => GRADE_RANK[grade];
  const isStrict = other.level >= level && rank(other.minimumGrade) >= rank(minimumGrade) && other.weight >= weight && other.graceDays <= graceDays;
  return other.topicId === topicId && minimum === null && other.minimum === null && isStrict;
}
