import { describe, expect, it } from '@jest/globals';
import { analysed, asks, person, shows } from './facts.fixture.js';

/** plant > (paint, shop > night); Ann works nights, Bob in the shop, Cyd paints, Dan is the plant's own. */
const story = {
  teams: [{ id: 'night', parentId: 'shop' }, { id: 'paint', parentId: 'plant' }, { id: 'plant', parentId: null }, { id: 'shop', parentId: 'plant' }],
  people: [person('ann', { teamId: 'night' }), person('bob'), person('cyd', { teamId: 'paint', isOnLeave: true }), person('dan', { teamId: 'plant' })],
  roles: [{ id: 'lead' }, { id: 'welder' }],
  posts: [{ personId: 'ann', roleId: 'welder', since: 0 }, { personId: 'ann', roleId: 'lead', since: 0 }, { personId: 'cyd', roleId: 'welder', since: 0 }],
  topics: [{ id: 'painting', kind: 'skill' as const }, { id: 'welding', kind: 'skill' as const }],
  requirements: [
    asks({ id: '1', weight: 2 }),
    asks({ id: '2', topicId: 'painting', ownerKind: 'role', ownerId: 'welder', level: 1 }),
    asks({ id: '3', topicId: 'painting', ownerKind: 'role', ownerId: 'lead', level: 1 }),
    asks({ id: '4', minimum: 1, ownerKind: 'team', ownerId: 'night' }),
    asks({ id: '5', minimum: 2 }),
    asks({ id: '6', minimum: 1, ownerKind: 'role', ownerId: 'lead' }),
  ],
  evidence: [shows(), shows({ id: 'e2', personId: 'bob', isPending: true }), shows({ id: 'e3', personId: 'dan', grade: 'endorsed', level: 2 })],
};
const [NIGHT, PAINT, PLANT, SHOP, ALL] = [0, 1, 2, 3, 4];

describe('totals', () => {
  const { totals } = analysed(story).analysis;

  it.each([
    ['night', NIGHT, { required: 2, met: 1, proven: 1, pending: 0 }],
    ['paint, where all are on leave', PAINT, { required: 0, met: 0, proven: 0, pending: 0 }],
    ['shop with night', SHOP, { required: 3, met: 1, proven: 1, pending: 1 }],
    ['plant with all below', PLANT, { required: 4, met: 1, proven: 1, pending: 1 }],
    ['the organisation', ALL, { required: 4, met: 1, proven: 1, pending: 1 }],
  ])('count each person once in a team and in every team above: %s', (_, row, figures) => {
    expect({ required: totals.required[row], met: totals.met[row], proven: totals.proven[row], pending: totals.pending[row] }).toEqual(figures);
  });

  it('keep every outcome apart', () => {
    expect([...totals.outcomes.subarray(PLANT * 15, PLANT * 15 + 15)]).toEqual([0, 0, 0, 1, 0, /* reasons */ 0, 1, 0, 0, 0, 1, 1, /* leave, grace, exempt */ 2, 0, 0]);
  });

  it('put a minimum into its team and those above, and that of a role or the organisation at the top alone', () => {
    expect([...totals.minimums]).toEqual([1, 0, 3, 1, 3]);
    expect([...totals.minimumsMet]).toEqual([1, 0, 2, 1, 2]);
    expect([...totals.minimumsProven]).toEqual([1, 0, 2, 1, 2]);
    expect([...totals.minimumsPending]).toEqual([0, 0, 1, 0, 1]);
  });

  it('have a row for the whole where there are several roots', () => {
    const teams = [{ id: 'night', parentId: null }, { id: 'paint', parentId: null }, { id: 'plant', parentId: null }, { id: 'shop', parentId: null }];
    const several = analysed({ ...story, teams }).analysis.totals;
    expect([...several.required]).toEqual([2, 0, 1, 1, 4]);
    expect([...several.minimums]).toEqual([1, 0, 0, 0, 3]);
  });
});

describe('cells of teams by topic', () => {
  const { topicCells: cells } = analysed(story).analysis;
  const rows = Array.from({ length: cells.count }, (_, cell) => [cells.team[cell], cells.column[cell], cells.required[cell], cells.met[cell], cells.weight[cell], cells.busFactor[cell]]);

  it('are the sums of a team with its subtree, with weight and bus factor', () => {
    expect(rows).toEqual([
      [NIGHT, 0, 1, 0, 1, -1],
      [NIGHT, 1, 1, 1, 2, 1],
      [PAINT, 0, 0, 0, 0, -1],
      [PAINT, 1, 0, 0, 0, -1],
      [PLANT, 0, 1, 0, 1, -1],
      [PLANT, 1, 3, 1, 2, 1],
      [SHOP, 0, 1, 0, 1, -1],
      [SHOP, 1, 2, 1, 2, 1],
      [ALL, 0, 1, 0, 1, -1],
      [ALL, 1, 3, 1, 2, 1],
    ]);
  });

  it('are found by team', () => {
    expect([...cells.start]).toEqual([0, 2, 4, 6, 8, 10]);
  });
});

describe('cells of teams by role', () => {
  const { roleCells: cells } = analysed(story).analysis;
  const rows = Array.from({ length: cells.count }, (_, cell) => [cells.team[cell], cells.column[cell], cells.required[cell], cells.outcomes[cell * 15 + 12]]);

  it('hold what the role asks, in the column of each role that asks', () => {
    expect(rows).toEqual([
      [NIGHT, 0, 1, 0],
      [NIGHT, 1, 1, 0],
      [PAINT, 1, 0, 1],
      [PLANT, 0, 1, 0],
      [PLANT, 1, 1, 1],
      [SHOP, 0, 1, 0],
      [SHOP, 1, 1, 0],
      [ALL, 0, 1, 0],
      [ALL, 1, 1, 1],
    ]);
  });
});
