import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { literal } from './array-literal.js';

it('writes whole numbers as PostgreSQL reads them', () => {
  fc.assert(fc.property(fc.array(fc.integer()), (values) => expect(literal(Int32Array.from(values))).toBe(`{${values.join(',')}}`)));
  expect(literal(Int32Array.of(-2_147_483_648, 2_147_483_647, 0))).toBe('{-2147483648,2147483647,0}');
  expect(literal(new Uint8Array())).toBe('{}');
});
