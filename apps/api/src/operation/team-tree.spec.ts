import { describe, expect, it } from '@jest/globals';

import { teamTree, within } from './team-tree.js';

const team = (id: string, parent_id: string | null = null, name = id) => ({ id, name, parent_id });

describe('the tree of teams', () => {
  const tree = teamTree([team('b', 'a'), team('c', 'b'), team('a'), team('d', 'a', 'Aa'), team('lost', 'gone')]);

  it('has parents before children and siblings by name', () => {
    expect([...tree.nodes.values()].map(({ path, depth }) => [path, depth])).toEqual([['a', 0], ['a / Aa', 1], ['a / b', 1], ['a / b / c', 2], ['lost', 0]]);
  });

  it('gives a team with all below it, each once, and nothing for what is not there', () => {
    expect(within(tree, ['b', 'c', 'nothing'])).toEqual(['b', 'c']);
    expect(within(tree, ['a'])).toHaveLength(4);
  });

  it('ends where teams stand above each other in a circle', () => {
    const circle = teamTree([team('x', 'y'), team('y', 'x')]);
    expect(circle.nodes.size).toBe(2);
  });
});
