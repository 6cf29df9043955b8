import type { Day } from '../organisation/day.js';

/** `work-sample`: shows what a claim or a request for an endorsement rests on, and proves nothing by itself. */
export const DOCUMENT_KINDS = ['certificate', 'work-sample'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_STATES = ['unchecked', 'checked-once', 'accepted', 'refused', 'judged', 'withdrawn'] as const;

export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** How far a certificate is that was not withdrawn. */
export type CheckState = Exclude<DocumentState, 'judged' | 'withdrawn'>;

/** What one person found when looking into a certificate. */
export interface DocumentCheck {
  readonly round: 'first' | 'second';
  readonly result: 'accepted' | 'refused';
  readonly skillId: string | null;
  readonly achievementId: string | null;
  readonly level: number | null;
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
  /** Account; null where nobody can tell. */
  readonly checkedBy: string | null;
}

const SHOWN = ['skillId', 'achievementId', 'level', 'fromOn', 'toOn'] as const;

/**
 * How far a certificate is. `asksTwo`: what its first check says it shows is asked for with weight 3, so that one person's word is not enough. A second check
 * counts where it is another account's and says the same; that of nobody known counts for nothing.
 */
export function stateOfDocument(checks: readonly DocumentCheck[], asksTwo: boolean): CheckState {
  const first = checks.find(({ round }) => round === 'first');
  if (!first) return 'unchecked';
  const second = checks.find(({ round, checkedBy }) => round === 'second' && checkedBy !== null && checkedBy !== first.checkedBy);
  if (first.result === 'refused' || second?.result === 'refused') return 'refused';
  if (!asksTwo) return 'accepted';
  return second !== undefined && SHOWN.every((column) => second[column] === first[column]) ? 'accepted' : 'checked-once';
}
