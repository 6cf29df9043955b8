import type { Stores } from '../units.js';

/** Counts of units, by name. */
export type Totals = Readonly<Record<string, number>>;

export interface TeamFigures {
  readonly required: number;
  readonly met: number;
  readonly proven: number;
}

/** Coverage of today as far as this unit of work knows, its own writes included. */
export interface CoverageMoment {
  readonly totals: Totals;
  readonly teams: ReadonlyMap<string, TeamFigures>;
}

/** Computes coverage without keeping it. */
export abstract class CoverageProbe {
  abstract take(stores: Stores): Promise<CoverageMoment>;
}

export interface TeamEffect {
  readonly teamId: string;
  readonly before: TeamFigures;
  readonly after: TeamFigures;
}

/** What a batch would do to coverage; only teams that change. */
export interface Effect {
  readonly before: Totals;
  readonly after: Totals;
  readonly teams: readonly TeamEffect[];
}

const NONE: TeamFigures = { required: 0, met: 0, proven: 0 };

export function effectOf(before: CoverageMoment, after: CoverageMoment): Effect {
  const ids = [...new Set([...before.teams.keys(), ...after.teams.keys()])];
  const teams = ids.map((teamId) => ({ teamId, before: before.teams.get(teamId) ?? NONE, after: after.teams.get(teamId) ?? NONE }));
  return { before: before.totals, after: after.totals, teams: teams.filter((team) => !isSame(team.before, team.after)) };
}

const isSame = (a: TeamFigures, b: TeamFigures): boolean => a.required === b.required && a.met === b.met && a.proven === b.proven;
