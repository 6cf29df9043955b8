import { rowsAbove, type Workforce } from '@tessera/domain';

/** People by team with its subtree, each counted once; the last row is the organisation. Who has no team that day is not counted. */
export function headcount({ teams, people }: Workforce): Int32Array {
  const above = rowsAbove(teams);
  const count = new Int32Array(above.length);
  for (const team of people.team) {
    if (team < 0) continue;
    for (let row = team; row >= 0; row = above[row]!) count[row]! += 1;
  }
  return count;
}
