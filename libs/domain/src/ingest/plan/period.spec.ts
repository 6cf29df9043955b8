import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Period } from './known.js';
import { holdsOn, statePeriod, takenIn, takeTurns } from './period.js';

const keyOf = (from: number | null): string => `p|${from ?? 'start'}`;
const at = (ownerId: string, fromOn: number | null, toOn: number | null): Period => ({ key: keyOf(fromOn), ownerId, fromOn, toOn });
const state = (known: readonly Period[], ownerId: string, from: number | null, to: number | null = null) => statePeriod(known, { ownerId, from, to }, { today: 100, keyOf });

const homeOn = (known: readonly Period[], day: number): string | undefined => known.find((period) => holdsOn(period, day))?.ownerId;

describe('a period', () => {
  it.each<[string, number | null, number | null, boolean]>([
    ['holds on its first day', 100, 120, true],
    ['holds on its last day', 80, 100, true],
    ['holds for ever where both ends are open', null, null, true],
    ['does not hold the day before it begins', 101, null, false],
    ['does not hold the day after it ended', null, 99, false],
  ])('%s', (_, fromOn, toOn, holds) => expect(holdsOn(at('a', fromOn, toOn), 100)).toBe(holds));
});

describe('a stated period', () => {
  it.each<[string, readonly Period[], Period, Period]>([
    ['has an open start where nothing was known', [], state([], 'a', null), at('a', null, null)],
    ['begins today where another home was known', [at('a', 1, null)], state([at('a', 1, null)], 'b', null), at('b', 100, null)],
    ['is the current one of the same owner', [at('a', 1, null)], state([at('a', 1, null)], 'a', null), at('a', 1, null)],
    ['never begins later for being stated again', [at('a', 1, null)], state([at('a', 1, null)], 'a', 50), at('a', 1, null)],
    ['ends where a last day is given', [at('a', 1, null)], state([at('a', 1, null)], 'a', null, 120), at('a', 1, 120)],
    ['is a new one after a gap', [at('a', 1, 10)], state([at('a', 1, 10)], 'a', 50), at('a', 50, null)],
  ])('%s', (_, __, stated, expected) => expect(stated).toEqual(expected));
});

describe('homes', () => {
  it('take turns: the earlier ends the day before', () => {
    expect(takeTurns([at('a', null, null)], at('b', 100, null))).toEqual([at('b', 100, null), at('a', null, 99)]);
  });

  it('end the day before a later one that is known', () => {
    expect(takeTurns([at('b', 100, null)], at('a', 1, null))).toEqual([at('a', 1, 99)]);
  });

  it('take in those of the same team that they reach back over, whatever else began on that day', () => {
    const known = [at('a', 100, null), at('b', 99, 99)];
    const [written, ...others] = takeTurns(known, state(known, 'a', 99));
    expect([written, others, takenIn(known, written!)]).toEqual([at('a', 99, null), [], [keyOf(100)]]);
  });

  it('never overlap, and stating the same again changes nothing', () => {
    const row = fc.record({ owner: fc.constantFrom('a', 'b', 'c'), from: fc.option(fc.integer({ min: 0, max: 200 })) });
    fc.assert(fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      let known: readonly Period[] = [];
      const take = (owner: string, from: number | null): void => {
        const written = takeTurns(known, state(known, owner, from));
        const gone = takenIn(known, written[0]!);
        known = [...new Map([...known, ...written].filter(({ key }) => !gone.includes(key)).map((period) => [period.key, period])).values()];
      };
      for (const { owner, from } of rows) {
        take(owner, from);
        if (from !== null) expect(homeOn(known, from)).toBe(owner);
      }
      const ordered = [...known].sort((a, b) => (a.fromOn ?? -1) - (b.fromOn ?? -1));
      ordered.slice(1).forEach((period, index) => expect(ordered[index]!.toOn ?? Infinity).toBeLessThan(period.fromOn ?? -Infinity));
      const last = rows.at(-1);
      const before = known;
      if (last) take(last.owner, last.from);
      expect(known).toEqual(before);
    }), { numRuns: 2_000 });
  });
});
