import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from './fold.js';

describe('fold', () => {
  it.each([
    ['  Kubernetes ', 'kubernetes'],
    ['Álgebra  Lineal', 'algebra lineal'],
    ['STRASSE', fold('Straße')],
    ['ＡＷＳ', 'aws'],
    ['ΟΔΟΣ', fold('οδος')],
    ['Soft\u00adware', 'software'],
    ['İstanbul', 'istanbul'],
    ['C++', 'c++'],
  ])('%j and %j are one name', (name, same) => {
    expect(fold(name)).toBe(same);
  });

  it.each([
    ['C', 'C++'],
    ['カ', 'ガ'],
    ['की', 'का'],
  ])('%j and %j stay two names', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(fold(fold(name))).toBe(fold(name))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => expect(fold(fold(name))).toBe(fold(name))), { numRuns: 2_000 });
  });
});
