import { describe, expect, it } from '@jest/globals';

import { conflictIn, type Said } from './conflict.js';

const passed: Said = { id: 'passed', level: 3, grade: 'endorsed', negative: false, settles: false, from: 1, lastOn: '2027-01-31' };
const failed: Said = { id: 'failed', level: 2, grade: 'attested', negative: true, settles: false, from: 2, lastOn: null };

describe('a conflict', () => {
  it('is between what was shown and what denies it later, with both levels, the strongest grade and the end of what was shown', () => {
    expect(conflictIn([passed, failed, { ...passed, id: 'low', level: 1 }])).toMatchObject({ level: 3, denied: 2, rank: 4, lastOn: '2027-01-31', contrary: [{ id: 'failed' }] });
  });

  it.each([
    ['older', { from: 1 }],
    ['of lower grade', { grade: 'claimed' as const }],
    ['at a higher level', { level: 4 }],
  ])('is none where what denies it is %s', (_, changes) => {
    expect(conflictIn([passed, { ...failed, ...changes }])).toBeNull();
  });

  it.each([['for it', { negative: false, level: 3 }], ['against it', { negative: true, level: 2 }]])('is none once it was settled %s, and is one again by what comes later', (_, side) => {
    const settled: Said = { ...failed, id: 'settled', settles: true, ...side };
    expect(conflictIn([passed, failed, settled])).toBeNull();
    const again = [passed, failed, settled, { ...passed, id: 'again', grade: 'attested' as const, from: 3 }, { ...failed, id: 'later', from: 4 }];
    expect(conflictIn(again)?.contrary.map(({ id }) => id)).toEqual(['later']);
  });

  it('is none without both sides', () => {
    expect([conflictIn([]), conflictIn([passed]), conflictIn([failed])]).toEqual([null, null, null]);
  });
});
