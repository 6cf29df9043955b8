import type { Day } from '@tessera/domain';

/** Of each of the last so many months one figure, the oldest first. */
export const TREND_MONTHS = 12;

/** Figures of a team with those below it, or of the whole organisation where `teamId` is null; each list has TREND_MONTHS entries. */
export interface TrendOfTeam {
  readonly teamId: string | null;
  readonly people: Int32Array;
  readonly required: Int32Array;
  readonly met: Int32Array;
  readonly proven: Int32Array;
  readonly pending: Int32Array;
}

export interface NewTrend {
  /** The last day of the last month. */
  readonly endsOn: Day;
  /** The instant that was asked for; null where all that was known then was meant. */
  readonly askedAt: Date | null;
  readonly knownAt: Date;
  readonly policyVersion: number;
  readonly teams: readonly TrendOfTeam[];
}

export abstract class TrendStore {
  /** Takes the place of what was kept of the same months and the same instant. */
  abstract replace(trend: NewTrend): Promise<void>;
}
