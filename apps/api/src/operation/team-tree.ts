/** A team as it is known now. */
export interface TeamNode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Names from the root, ` / ` between. */
  readonly path: string;
  readonly depth: number;
}

/** All teams of an organisation, parents before children, siblings by name. */
export interface TeamTree {
  readonly nodes: ReadonlyMap<string, TeamNode>;
  readonly children: ReadonlyMap<string | null, readonly TeamNode[]>;
}

interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
}

/** Teams whose parent is not known, or that are above themselves, stand at the root. */
export function teamTree(rows: readonly TeamRow[]): TeamTree {
  const known = new Set(rows.map(({ id }) => id));
  const below = byParent([...rows].sort(byName), known);
  const nodes = new Map<string, TeamNode>();
  const children = new Map<string | null, TeamNode[]>();
  const place = (row: TeamRow, parent: TeamNode | null): void => {
    if (nodes.has(row.id)) return;
    const node = { id: row.id, name: row.name, parentId: parent?.id ?? null, path: parent ? `${parent.path} / ${row.name}` : row.name, depth: parent ? parent.depth + 1 : 0 };
    nodes.set(row.id, node);
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
    for (const child of below.get(row.id) ?? []) place(child, node);
  };
  for (const root of below.get(null) ?? []) place(root, null);
  for (const left of rows) place(left, null);
  return { nodes, children };
}

export const childrenOf = (tree: TeamTree, teamId: string | null): readonly TeamNode[] => tree.children.get(teamId) ?? [];

/** These teams with all below them, each once. */
export function within(tree: TeamTree, roots: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id) || !tree.nodes.has(id)) return;
    found.add(id);
    for (const child of childrenOf(tree, id)) visit(child.id);
  };
  roots.forEach(visit);
  return [...found];
}

function byParent(rows: readonly TeamRow[], known: ReadonlySet<string>): Map<string | null, TeamRow[]> {
  const groups = new Map<string | null, TeamRow[]>();
  for (const row of rows) {
    const parent = row.parent_id && known.has(row.parent_id) ? row.parent_id : null;
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

function byName(a: TeamRow, b: TeamRow): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}
