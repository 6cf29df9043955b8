import { TOTALS } from '@tessera/pipeline';

import type { TeamRow } from './team-rows.js';

/** Bytes of a unit in analysis_person.counted: topic << 9 | state << 5 | grade of the witness << 2 | weight. */
const UNIT = 4;
const stateOf = (unit: number): number => (unit >> 5) & 15;
const gradeOf = (unit: number): number => (unit >> 2) & 7;
const weightOf = (unit: number): number => unit & 3;

/** The first state that does not count: on leave. */
const APART = 8;
const PROVEN = 4;
const MINIMUMS = TOTALS.indexOf('minimums');
const [REQUIRED, MET, PROVEN_AT] = [TOTALS.indexOf('required'), TOTALS.indexOf('met'), TOTALS.indexOf('proven')] as const;
const FIRST_REASON = TOTALS.indexOf('contested');

/** Numbers of a cell, side by side. */
const CELL = ['units', 'required', 'met', 'proven', 'pending', 'weight'] as const;
const SIDE = CELL.length;
const WEIGHT = SIDE - 1;

interface Sum {
  people: number;
  readonly totals: Int32Array;
  readonly cells: Int32Array;
}

/** Counts units by home team, and then in every team above it. */
export class AmongTeams {
  private readonly sums = new Map<string, Sum>();

  /** The teams that there are, each with the one above it. */
  constructor(
    private readonly parentOf: ReadonlyMap<string, string | null>,
    private readonly columns: number,
  ) {}

  addPeople(teamId: string, people: number): void {
    this.of(teamId).people += people;
  }

  /** The units of people whose home the team is, one after another. */
  addTotals(teamId: string, counted: Buffer): void {
    const { totals } = this.of(teamId);
    for (let i = 0; i < counted.length; i += UNIT) {
      const unit = counted.readInt32BE(i);
      const [at, grade] = [stateOf(unit), gradeOf(unit)];
      totals[at === 0 ? grade - 1 : FIRST_REASON + at - 1]! += 1;
      if (at >= APART) continue;
      totals[REQUIRED]! += 1;
      if (at > 0) continue;
      totals[MET]! += 1;
      if (grade >= PROVEN) totals[PROVEN_AT]! += 1;
    }
  }

  /** `columnOf` gives the column of a topic, or -1 where the unit is in none. */
  addCells(teamId: string, counted: Buffer, columnOf: (topic: number) => number): void {
    const { cells } = this.of(teamId);
    for (let i = 0; i < counted.length; i += UNIT) {
      const unit = counted.readInt32BE(i);
      const column = columnOf(unit >> 9);
      if (column < 0) continue;
      const cell = column * SIDE;
      const at = stateOf(unit);
      cells[cell]! += 1;
      if (at >= APART) continue;
      cells[cell + 1]! += 1;
      if (at === 0) cells[cell + 2]! += 1;
      if (at === 0 && gradeOf(unit) >= PROVEN) cells[cell + 3]! += 1;
      if (at === 2) cells[cell + 4]! += 1;
      cells[cell + WEIGHT] = Math.max(cells[cell + WEIGHT]!, weightOf(unit));
    }
  }

  /** Of every team with those below it, and of all under null. `minimums` are the ends of stored totals: they are about teams, and stay. */
  rows(minimums: ReadonlyMap<string, readonly number[]>): Map<string | null, TeamRow> {
    const whole = new Map<string | null, Sum>();
    for (const teamId of [...this.parentOf.keys(), null]) whole.set(teamId, this.empty());
    for (const [teamId, own] of this.sums) for (const row of this.upwards(teamId)) add(whole.get(row)!, own);
    return new Map(
      [...whole].map(([teamId, sum]) => {
        if (teamId !== null) sum.totals.set(minimums.get(teamId) ?? [], MINIMUMS);
        return [teamId, rowOf(teamId ?? '', sum)];
      }),
    );
  }

  /** The team, those above it, and all. A team that is no more counts in all only. */
  private upwards(teamId: string): (string | null)[] {
    const rows: (string | null)[] = [null];
    for (let at = this.known(teamId); at !== null && !rows.includes(at); at = this.known(this.parentOf.get(at)!)) rows.push(at);
    return rows;
  }

  private known(teamId: string | null): string | null {
    return teamId !== null && this.parentOf.has(teamId) ? teamId : null;
  }

  private of(teamId: string): Sum {
    const found = this.sums.get(teamId) ?? this.empty();
    this.sums.set(teamId, found);
    return found;
  }

  private empty(): Sum {
    return { people: 0, totals: new Int32Array(TOTALS.length), cells: new Int32Array(this.columns * SIDE) };
  }
}

function add(to: Sum, own: Sum): void {
  to.people += own.people;
  for (let i = 0; i < own.totals.length; i += 1) to.totals[i]! += own.totals[i]!;
  for (let i = 0; i < own.cells.length; i += 1) {
    if (i % SIDE === WEIGHT) to.cells[i] = Math.max(to.cells[i]!, own.cells[i]!);
    else to.cells[i]! += own.cells[i]!;
  }
}

/** Whether it hangs on one person is a question about the team, and not about some of its people: no holders are said. */
function rowOf(teamId: string, { people, totals, cells }: Sum): TeamRow {
  const column: number[] = [];
  for (let at = 0; at < cells.length; at += SIDE) if (cells[at]! > 0) column.push(at / SIDE);
  const [, required, met, proven, pending, weight] = CELL.map((_, number) => Int32Array.from(column, (one) => cells[one * SIDE + number]!)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  return { teamId, people, totals, column: Int32Array.from(column), required, met, proven, pending, weight, holders: new Int32Array(column.length).fill(-1) };
}
