import type { Cells } from './analysis.js';

/** The cell of a team (teams.length: the organisation) and a column; -1 where no unit makes one. */
export function cellAt({ start, column: columns }: Cells, team: number, column: number): number {
  let [low, high] = [start[team]!, start[team + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low < start[team + 1]! && columns[low] === column ? low : -1;
}
