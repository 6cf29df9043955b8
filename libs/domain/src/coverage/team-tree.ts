import { TesseraError } from '../tessera-error.js';
import type { Teams } from './workforce.js';

/**
 * The row above each team, the last row being the whole organisation: above a root stands the organisation, and above that nothing (-1).
 * Throws TEAM_TREE_BROKEN where parents go in a circle or name no team.
 */
export function rowsAbove({ ids, parent }: Teams): Int32Array {
  const organisation = ids.length;
  const above = new Int32Array(organisation + 1).fill(-1);
  for (let team = 0; team < organisation; team += 1) above[team] = parent[team]! < 0 ? organisation : parent[team]!;

  const arrives = new Uint8Array(organisation + 1);
  arrives[organisation] = 1;
  for (let team = 0; team < organisation; team += 1) {
    let steps = 0;
    for (let row = team; !arrives[row]; row = above[row]!) {
      if (row > organisation || (steps += 1) > organisation) throw new TesseraError('invalid-input', 'TEAM_TREE_BROKEN', `Team ${ids[team]!} has no way up to a root`);
    }
    for (let row = team; !arrives[row]; row = above[row]!) arrives[row] = 1;
  }
  return above;
}

/** The rows that show what belongs to the organisation as a whole: its own, and the root team where there is but one. */
export function topRows({ ids, parent }: Teams): number[] {
  const roots = [...ids.keys()].filter((team) => parent[team]! < 0);
  return roots.length === 1 ? [...roots, ids.length] : [ids.length];
}

/** 1 for the team and every team below it. */
export function subtreeOf(teams: Teams, team: number): Uint8Array {
  const above = rowsAbove(teams);
  return Uint8Array.from(teams.ids, (_, start) => {
    let row = start;
    while (row >= 0 && row !== team) row = above[row]!;
    return row === team ? 1 : 0;
  });
}
