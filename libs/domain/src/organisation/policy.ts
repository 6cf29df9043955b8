import type { Grade } from '../evidence/grade.js';

/** What an organisation decides about how evidence counts. Stored as versions; one is in force. */
export interface Policy {
  /** The highest level, 0 to 5, that evidence of a grade can show; its own level above that is cut to it. */
  readonly levelCaps: Readonly<Record<Grade, number>>;
  /** Days for which a credential keeps its grade while its status cannot be reached. */
  readonly statusUnreachableDays: number;
  /** Figures over fewer people than this are suppressed for readers who may not see them by name. */
  readonly smallGroup: number;
  /** Topic id => days after its start at which evidence of the topic stops counting, whatever it says itself. */
  readonly revalidationDays: ReadonlyMap<string, number>;
}

export const DEFAULT_POLICY: Policy = {
  levelCaps: { verified: 5, attested: 5, endorsed: 4, activity: 1, claimed: 2 },
  statusUnreachableDays: 90,
  smallGroup: 5,
  revalidationDays: new Map(),
};
