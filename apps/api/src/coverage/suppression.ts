import { suppress } from '@tessera/domain';

import { childrenOf, type TeamTree } from '../operation/team-tree.js';
import type { TeamRow } from './team-rows.js';

/** What must not be shown to a reader who sees figures only. */
export interface Suppression {
  /** Null stands for the whole organisation. */
  isTotalHidden(teamId: string | null): boolean;
  isCellHidden(teamId: string | null, column: number): boolean;
}

export const NOTHING_HIDDEN: Suppression = { isTotalHidden: () => false, isCellHidden: () => false };

/** A team's cells, and the people whose home it is, with a unit that counts. */
export type Counted = Pick<TeamRow, 'column' | 'required'> & { readonly atHome: number };

/** Over all teams of an analysis and all columns of one kind, the organisation standing above them. */
export function suppressionOf(rows: ReadonlyMap<string, Counted>, tree: TeamTree, { columns, threshold }: { readonly columns: number; readonly threshold: number }): Suppression {
  const order = preorder(rows, tree);
  const place = new Map(order.map(({ id }, at) => [id, at + 1]));
  const parent = Int32Array.from([-1, ...order.map(({ above }) => (above ? place.get(above)! : 0))]);
  const sizes = Array.from({ length: columns + 1 }, () => new Int32Array(order.length + 1));
  for (const { id } of order) fill(rows.get(id)!, place.get(id)!, sizes);
  // People of a team are people of every team above it; cells are stored that way already, but for the organisation's.
  for (let row = order.length; row > 0; row -= 1) sizes[0]![parent[row]!]! += sizes[0]![row]!;
  order.forEach(({ above }, at) => above === null && sizes.slice(1).forEach((column) => (column[0]! += column[at + 1]!)));
  const [totals, ...cells] = suppress(parent, sizes, threshold);
  const at = (teamId: string | null): number => (teamId === null ? 0 : (place.get(teamId) ?? 0));
  return { isTotalHidden: (teamId) => totals![at(teamId)] === 1, isCellHidden: (teamId, column) => cells[column]?.[at(teamId)] === 1 };
}

function fill({ atHome, column, required }: Counted, row: number, [totals, ...cells]: readonly Int32Array[]): void {
  totals![row] = atHome;
  column.forEach((topic, at) => (cells[topic]![row] = required[at]!));
}

interface Placed {
  readonly id: string;
  /** The nearest team above that the analysis knows. */
  readonly above: string | null;
}

/** Teams of the analysis, parents before children; those that are no longer in the tree stand at the top. */
function preorder(rows: ReadonlyMap<string, unknown>, tree: TeamTree): Placed[] {
  const order: Placed[] = [];
  const visit = (id: string | null, above: string | null): void => {
    for (const child of childrenOf(tree, id)) {
      if (rows.has(child.id)) order.push({ id: child.id, above });
      visit(child.id, rows.has(child.id) ? child.id : above);
    }
  };
  visit(null, null);
  return [...order, ...[...rows.keys()].filter((id) => !tree.nodes.has(id)).map((id) => ({ id, above: null }))];
}
