import { type Day, movedPeople, type Outcomes, teamsOfPeople } from '@tessera/domain';

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
  readonly outcomes: Outcomes;
}

/** The end of which day is looked at, with what was known at which instant (to the microsecond); null: all that this unit of work knows. */
export interface Looked {
  readonly day: Day;
  readonly knownAt: string | null;
}

/** Computes coverage without keeping it. */
export abstract class CoverageProbe {
  /** Of today with all that this unit of work knows, unless it is told otherwise. */
  abstract take(stores: Stores, looked?: Looked): Promise<CoverageMoment>;
}

export interface TeamEffect {
  readonly teamId: string;
  readonly before: TeamFigures;
  readonly after: TeamFigures;
  /** Of the team and those below it, those of whom anything comes out otherwise. */
  readonly people: number;
}

/** What a batch would do to coverage; only teams that change. */
export interface Effect {
  readonly before: Totals;
  readonly after: Totals;
  readonly teams: readonly TeamEffect[];
  /** Of whom anything comes out otherwise, be it only the reason for which a unit is not met. */
  readonly people: number;
}

const NONE: TeamFigures = { required: 0, met: 0, proven: 0 };

/** As of the day on which what is decided takes effect. */
export interface EffectAhead extends Effect {
  /** Such as 2026-11-22. */
  readonly day: string;
}

export function effectOf(before: CoverageMoment, after: CoverageMoment): Effect {
  const ids = [...new Set([...before.teams.keys(), ...after.teams.keys()])];
  const moved = movedPeople(before.outcomes, after.outcomes);
  const people = teamsOfPeople(moved, [after.outcomes, before.outcomes]);
  const teams = ids.map((teamId) => ({ teamId, before: before.teams.get(teamId) ?? NONE, after: after.teams.get(teamId) ?? NONE, people: people.get(teamId) ?? 0 }));
  return { before: before.totals, after: after.totals, teams: teams.filter((team) => !isSame(team.before, team.after)), people: moved.size };
}

const isSame = (a: TeamFigures, b: TeamFigures): boolean => a.required === b.required && a.met === b.met && a.proven === b.proven;
