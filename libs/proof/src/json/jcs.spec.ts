import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { jcs } from './jcs.js';

/** The package is CommonJS, and its types say otherwise. */
const theirs = canonicalize as unknown as (value: unknown) => string;

describe('jcs', () => {
  it('writes any JSON as the package canonicalize does', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(jcs(value)).toBe(theirs(value))), { numRuns: 1_000 });
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ unit: 'binary' }))), (value) => expect(jcs(value)).toBe(theirs(value))), { numRuns: 1_000 });
  });

  it.each<[unknown, string]>([
    // RFC 8785, section 3.2.3: the order of names and the form of numbers
    [{ '€': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew', '1': 'One', '😀': 'Smiley', '\u0080': 'Control', 'ö': 'o' }, '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"o","€":"Euro Sign","😀":"Smiley","\ufb33":"Hebrew"}'],
    [[333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0], '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]'],
    [{ b: undefined, a: [null] }, '{"a":[null]}'],
  ])('%j', (value, text) => expect(jcs(value)).toBe(text));

  it('does not write a number past all limits as if it were something else', () => expect(jcs([JSON.parse('1e400')])).toBe('[Infinity]'));
});
