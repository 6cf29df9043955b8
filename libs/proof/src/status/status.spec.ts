import { gzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { statusList } from '../issue/status-list.js';
import { LIMITS } from '../limits.js';
import { decodeBits, valueAt } from './bits.js';
import { FRESH_MS, freshness, STALE_MS } from './freshness.js';

jest.setTimeout(30_000);

const zipped = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64url');

describe('the bits of a list', () => {
  it('are those that were set, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(4095)), (set) => {
        const bits = decodeBits(statusList(set, 4096))!;
        expect(Array.from({ length: 4096 }, (_, index) => index).filter((index) => valueAt(bits, index) === 1)).toEqual([...set].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  it('begin with the highest bit of the first byte', () => {
    expect([0, 1, 7, 8].map((index) => valueAt(Uint8Array.of(0b1000_0001, 0b1000_0000), index))).toEqual([1, 0, 1, 1]);
  });

  it('end where the list ends', () => {
    const bits = decodeBits(statusList([]))!;
    expect([valueAt(bits, 131_071), valueAt(bits, 131_072), valueAt(bits, Number.MAX_SAFE_INTEGER)]).toEqual([0, null, null]);
  });

  it('make numbers where an entry takes several of them', () => {
    const bits = Uint8Array.of(0b1110_0001, 0b1000_0000);
    expect([0, 1, 2, 3].map((index) => valueAt(bits, index, 4))).toEqual([14, 1, 8, 0]);
    expect([0, 1, 2].map((index) => valueAt(bits, index, 3))).toEqual([7, 0, 3]);
    expect([valueAt(bits, 0, 16), valueAt(bits, 4, 3), valueAt(bits, 5, 3), valueAt(bits, 1, 16), valueAt(bits, Number.MAX_SAFE_INTEGER, 32)]).toEqual([0xe180, 0, null, null, null]);
  });

  it('may come in the other alphabet, with its padding', () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 63 }, (_, at) => (at * 37) % 256)));
    expect(packed.toString('base64')).toMatch(/[+/].*=$/);
    expect(decodeBits(packed.toString('base64'))).toHaveLength(63);
    expect(decodeBits(packed.toString('base64'))).toEqual(decodeBits(`u${packed.toString('base64url')}`));
  });

  it('may come without the sign of their encoding', () => expect(decodeBits(statusList([3]).slice(1))).toEqual(decodeBits(statusList([3]))));

  it('are unpacked up to the limit and not one byte past', () => {
    expect(decodeBits(zipped(Buffer.alloc(LIMITS.statusList)))?.length).toBe(LIMITS.statusList);
    expect(decodeBits(zipped(Buffer.alloc(LIMITS.statusList + 1)))).toBeNull();
  });

  it('are not unpacked from a bomb', () => {
    const bomb = zipped(Buffer.alloc(64 << 20));
    expect(bomb.length).toBeLessThan(LIMITS.json);
    expect(decodeBits(bomb)).toBeNull();
  });

  it.each(['', 'u', 'uAAAA', '!!', 'uH4sIAAAAAAAA', 'H4sI='])('are not there in %j', (text) => expect(decodeBits(text)).toBeNull());
});

describe('freshness', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  it.each([
    ['a day old', FRESH_MS, null, 'fresh'],
    ['just over a day old', FRESH_MS + 1, null, 'stale'],
    ['seven days old', STALE_MS, null, 'stale'],
    ['just over seven days old', STALE_MS + 1, null, 'outdated'],
    ['past its own time to live', 60_001, 60_000, 'stale'],
    ['within a long time to live', 3 * FRESH_MS, 4 * FRESH_MS, 'fresh'],
    ['within a time to live that is longer than anything counts', STALE_MS + 1, 100 * STALE_MS, 'outdated'],
  ])('of a list %s', (_, age, ttl, expected) => expect(freshness(ago(age), now, ttl)).toBe(expected));
});
