import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cbor, CborTag, readCbor } from './cbor.js';
import { writeCbor } from './write-cbor.js';

const hex = (text: string): Cbor | undefined => readCbor(Buffer.from(text, 'hex'));

describe('CBOR', () => {
  it.each<[string, Cbor]>([
    ['00', 0],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['20', -1],
    ['3863', -100],
    ['6449455446', 'IETF'],
    ['f4', false],
    ['f6', null],
    ['83010203', [1, 2, 3]],
  ])('%s is %j (examples of RFC 8949)', (text, value) => expect(hex(text)).toEqual(value));

  it('has bytes, maps and tags', () => {
    expect(hex('4401020304')).toEqual(Buffer.from([1, 2, 3, 4]));
    expect(hex('a201020304')).toEqual(new Map([[1, 2], [3, 4]]));
    expect(hex('d28101')).toEqual(new CborTag(18, [1]));
  });

  it.each([
    ['nothing', ''],
    ['a byte too many', '0000'],
    ['a byte too few', '8301'],
    ['a list of four thousand million that holds one', '9affffffff01'],
    ['a number past counting', '1bffffffffffffffff'],
    ['a length that is not stated', '9f01ff'],
    ['a floating number', 'f93c00'],
    ['text that is not UTF-8', '61ff'],
    ['a key that stands twice', 'a201020103'],
  ])('is not %s', (_, text) => expect(hex(text)).toBeUndefined());

  it('is read sixteen deep and no deeper', () => {
    expect(hex(`${'81'.repeat(16)}00`)).toBeDefined();
    expect(hex(`${'81'.repeat(17)}00`)).toBeUndefined();
    expect(hex('81'.repeat(100_000))).toBeUndefined();
  });

  it('comes back as it was written, and any bytes at all do no harm', () => {
    const leaf = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(fc.array(fc.oneof(leaf, fc.array(leaf))), (value) => expect(readCbor(writeCbor(value))).toEqual(value)));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void readCbor(bytes)));
  });
});
