import type { TeamTree } from '../operation/team-tree.js';

/** The path of a team as a file writes it: with `>` between teams where a name holds a slash. */
export function writtenPath({ nodes }: TeamTree, teamId: string): string {
  const names: string[] = [];
  for (let node = nodes.get(teamId); node; node = nodes.get(node.parentId ?? '')) names.unshift(node.name);
  return names.join(names.some((name) => name.includes('/')) ? ' > ' : ' / ');
}
