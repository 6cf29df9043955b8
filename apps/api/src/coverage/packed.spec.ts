import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { packed } from './packed.js';

describe('integer arrays as PostgreSQL writes them', () => {
  it.each([
    ['{}', []],
    ['{7}', [7]],
    ['{-1}', [-1]],
    ['{1,-1,20,-300}', [1, -1, 20, -300]],
  ])('%s', (text, values) => {
    expect([...packed(text)]).toEqual(values);
  });

  it('come back as they were written', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -2147483647 })), (values) => expect([...packed(`{${values.join(',')}}`)]).toEqual(values)));
  });
});
