import { describe, expect, it } from '@jest/globals';
import type { Team } from '../../app/teams.query.js';
import { visibleRows } from './tree.js';

const team = (id: string, parentId: string | null, depth: number): Team => ({ id, parentId, depth, name: id, path: id, people: 1 });
const teams = [team('all', null, 0), team('ops', 'all', 1), team('north', 'ops', 2), team('south', 'ops', 2), team('digital', 'all', 1)];

describe('visibleRows', () => {
  it('shows every team while none is closed', () => {
    expect(visibleRows(teams, new Set(), undefined).map(({ id }) => id)).toEqual(['all', 'ops', 'north', 'south', 'digital']);
  });

  it('hides what lies under a closed team and keeps the place by which the api is asked', () => {
    const rows = visibleRows(teams, new Set(['ops']), undefined);
    expect(rows.map(({ id, index }) => [id, index])).toEqual([['all', 0], ['ops', 1], ['digital', 4]]);
    expect(rows[1]).toMatchObject({ hasChildren: true, isOpen: false });
  });

  it('hides grandchildren of a closed team too', () => {
    expect(visibleRows(teams, new Set(['all']), undefined)).toHaveLength(1);
  });

  it('begins at the team asked for', () => {
    expect(visibleRows(teams, new Set(), 'ops').map(({ id, depth, index }) => [id, depth, index])).toEqual([['ops', 0, 0], ['north', 1, 1], ['south', 1, 2]]);
  });

  it('shows a team whose parent the reader may not see', () => {
    expect(visibleRows([team('north', 'ops', 2)], new Set(['ops']), undefined)).toMatchObject([{ id: 'north', depth: 0 }]);
  });
});
