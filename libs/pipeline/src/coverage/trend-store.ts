import type { Day } from '@tessera/domain';

/** Of each of the last so many months one figure, the oldest first. */
export const TREND_MONTHS = 12;

/** People, and units of everyone requirements. */
export const TREND_FIGURES = ['people', 'required', 'met', 'proven', 'pending'] as const;

export type TrendFigure = (typeof TREND_FIGURES)[number];

/** Figures of a team with those below it, or of the whole organisation where `teamId` is null; each list has TREND_MONTHS entries. */
export interface TrendOfTeam extends Readonly<Record<TrendFigure, Int32Array>> {
  readonly teamId: string | null;
}

/** Figures of each person in each of their home teams: row r's month m is figure[r * TREND_MONTHS + m]. Where the team was not their home, all of them are 0. */
export interface TrendOfPeople extends Readonly<Record<TrendFigure, Int32Array>> {
  readonly personIds: readonly string[];
  readonly teamIds: readonly string[];
}

export interface NewTrend {
  /** The last day of the last month. */
  readonly endsOn: Day;
  /** The instant that was asked for; null where all that was known then was meant. */
  readonly askedAt: Date | null;
  readonly knownAt: Date;
  readonly policyVersion: number;
  readonly teams: readonly TrendOfTeam[];
  readonly people: TrendOfPeople;
}

export abstract class TrendStore {
  /** Takes the place of what was kept of the same months and the same instant. */
  abstract replace(trend: NewTrend): Promise<void>;
}
