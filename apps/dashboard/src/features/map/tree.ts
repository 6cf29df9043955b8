import type { Team } from '../../app/teams.query.js';

export interface TreeRow {
  /** Place in the unfolded order, by which the api is asked. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** From 0 at the top of what is shown. */
  readonly depth: number;
  readonly people: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
}

/** The rows that show: the subtree of one team, or all, without what lies under a closed team. Order as the api gave it. */
export function visibleRows(teams: readonly Team[], closed: ReadonlySet<string>, top: string | undefined): TreeRow[] {
  const shown = top ? subtree(teams, top) : teams;
  const parents = new Set(shown.map(({ parentId }) => parentId));
  const ids = new Set(shown.map(({ id }) => id));
  const hidden = new Set<string>();
  const base = Math.min(...shown.map(({ depth }) => depth));
  const rows: TreeRow[] = [];
  shown.forEach(({ id, name, parentId, depth, people }, index) => {
    const isHidden = parentId !== null && ids.has(parentId) && (closed.has(parentId) || hidden.has(parentId));
    if (isHidden) hidden.add(id);
    else rows.push({ index, id, name, people, depth: depth - base, hasChildren: parents.has(id), isOpen: !closed.has(id) });
  });
  return rows;
}

function subtree(teams: readonly Team[], top: string): Team[] {
  const inside = new Set([top]);
  return teams.filter(({ id, parentId }) => {
    if (parentId !== null && inside.has(parentId)) inside.add(id);
    return inside.has(id);
  });
}
