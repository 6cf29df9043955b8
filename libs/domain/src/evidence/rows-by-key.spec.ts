import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsByKey } from './rows-by-key.js';

describe('rows by key', () => {
  it('come in the order of the key, and of the rows within a key', () => {
    expect(rowsByKey(Int32Array.of(2, 0, 2, 0), 3)).toEqual({ start: Int32Array.of(0, 2, 2, 4), rows: Int32Array.of(1, 3, 0, 2) });
  });

  it('leave out rows without a key', () => {
    expect(rowsByKey(Int32Array.of(-1, 0, -1), 1)).toEqual({ start: Int32Array.of(0, 1), rows: Int32Array.of(1) });
  });

  it('keep the order of an earlier sort, hence sort by two keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 40 }), (pairs) => {
        const [first, second] = [Int32Array.from(pairs, ([a]) => a), Int32Array.from(pairs, ([, b]) => b)];
        const expected = [...pairs.keys()].sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]! || a - b);
        expect([...rowsByKey(first, 5, rowsByKey(second, 5).rows).rows]).toEqual(expected);
      }),
    );
  });
});
