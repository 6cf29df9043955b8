import { rowsByKey, type RowsByKey } from '../evidence/rows-by-key.js';
import type { Cells, TopicCells, Units } from './analysis.js';
import { FIRST_EXCLUSION, OUTCOMES } from './state.js';
import { talliesOf } from './tallies.js';

/** Cells of teams with their subtrees by topic. */
export function topicCellsOf(units: Units, topics: number, above: Int32Array): TopicCells {
  const byTopic = rowsByKey(units.topic, topics);
  const { cells, weight } = cellsOf(units, byTopic, above);
  const busFactor = cells.met.map((met, cell) => (weight[cell]! >= 2 ? met : -1));
  return { ...cells, weight, busFactor };
}

/** Cells of teams with their subtrees by the roles that ask; a unit that two roles ask for is in the column of each. */
export function roleCellsOf(units: Units, roles: number, above: Int32Array): Cells {
  const unitOfPair = new Int32Array(units.role.length);
  for (let unit = 0; unit < units.count; unit += 1) {
    for (let pair = units.roleStart[unit]!; pair < units.roleStart[unit + 1]!; pair += 1) unitOfPair[pair] = unit;
  }
  const { start, rows } = rowsByKey(units.role, roles);
  return cellsOf(units, { start, rows: rows.map((pair) => unitOfPair[pair]!) }, above).cells;
}

/** Cells in the order they are found: by column, then as units come. */
interface Found {
  count: number;
  readonly team: Int32Array;
  readonly column: Int32Array;
  readonly outcomes: Int32Array;
  readonly weight: Uint8Array;
}

function cellsOf(units: Units, byColumn: RowsByKey, above: Int32Array): { cells: Cells; weight: Uint8Array } {
  const size = countCells(units, byColumn, above);
  const found: Found = { count: 0, team: new Int32Array(size), column: new Int32Array(size), outcomes: new Int32Array(size * OUTCOMES), weight: new Uint8Array(size) };
  const cellOf = new Int32Array(above.length).fill(-1);
  for (let column = 0; column < byColumn.start.length - 1; column += 1) {
    const within = { above, cellOf, first: found.count, column };
    for (let i = byColumn.start[column]!; i < byColumn.start[column + 1]!; i += 1) countIn(found, units, byColumn.rows[i]!, within);
  }
  return byTeam(found, above.length);
}

/** One column in the making. */
interface Within {
  readonly above: Int32Array;
  readonly cellOf: Int32Array;
  readonly first: number;
  readonly column: number;
}

/** Adds one unit to the cell of every team above it; a cell number below `first` belongs to an earlier column. */
function countIn(found: Found, units: Units, unit: number, { above, cellOf, first, column }: Within): void {
  const outcome = units.outcome[unit]!;
  const weight = outcome < FIRST_EXCLUSION ? units.weight[unit]! : 0;
  for (let row = units.team[unit]!; row >= 0; row = above[row]!) {
    let cell = cellOf[row]!;
    if (cell < first) {
      cell = found.count;
      found.count += 1;
      cellOf[row] = cell;
      found.team[cell] = row;
      found.column[cell] = column;
    }
    found.outcomes[cell * OUTCOMES + outcome]! += 1;
    if (weight > found.weight[cell]!) found.weight[cell] = weight;
  }
}

function countCells(units: Units, { start, rows }: RowsByKey, above: Int32Array): number {
  const seenIn = new Int32Array(above.length).fill(-1);
  let cells = 0;
  for (let column = 0; column < start.length - 1; column += 1) {
    for (let i = start[column]!; i < start[column + 1]!; i += 1) {
      for (let row = units.team[rows[i]!]!; row >= 0 && seenIn[row] !== column; row = above[row]!) {
        seenIn[row] = column;
        cells += 1;
      }
    }
  }
  return cells;
}

/** The sort is stable, so within a team the columns stay in order. */
function byTeam(found: Found, teams: number): { cells: Cells; weight: Uint8Array } {
  const { start, rows } = rowsByKey(found.team, teams);
  const outcomes = new Int32Array(found.outcomes.length);
  for (let cell = 0; cell < rows.length; cell += 1) {
    const from = rows[cell]! * OUTCOMES;
    for (let outcome = 0; outcome < OUTCOMES; outcome += 1) outcomes[cell * OUTCOMES + outcome] = found.outcomes[from + outcome]!;
  }
  const cells = { ...talliesOf(outcomes), start, team: rows.map((row) => found.team[row]!), column: rows.map((row) => found.column[row]!) };
  return { cells, weight: Uint8Array.from(rows, (row) => found.weight[row]!) };
}
