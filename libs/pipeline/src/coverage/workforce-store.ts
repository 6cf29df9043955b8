import type { Day, Policy, Workforce } from '@tessera/domain';

/** What an organisation has decided, and what the database's clock says. */
export interface Setting {
  readonly timeZone: string;
  readonly policyVersion: number;
  readonly policy: Policy;
  /** ms since 1970. */
  readonly now: number;
}

/** The columns that an analysis reads, of one organisation, inside one unit of work. */
export abstract class WorkforceStore {
  abstract setting(): Promise<Setting>;

  /**
   * What holds on each of the days, as known at an instant (as text to the microsecond); null: all that is known in this unit of work, its own writes included.
   * Evidence, teams, roles and topics are the same columns for all days.
   */
  abstract load(days: readonly Day[], knownAt: Date | string | null): Promise<Workforce[]>;
}
