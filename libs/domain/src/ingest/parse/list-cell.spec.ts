import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { joinList, splitList } from './list-cell.js';

it.each([
  ['Cloud basics; Cloud networking', ['Cloud basics', ' Cloud networking']],
  ['"Reading; writing"; Maths', ['Reading; writing', ' Maths']],
  ['the "best" of all', ['the "best" of all']],
  ['"never closed; at all', ['"never closed', ' at all']],
  ['"closed" and more; x', ['"closed" and more', ' x']],
  ['a;', ['a']],
])('splits %p', (cell, parts) => {
  expect(splitList(cell)).toEqual(parts);
});

it('reads back whatever it wrote', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'b', ';', '"', ' ', '=') }).map((text) => text.trim()).filter((text) => text !== '');
  fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
    expect(splitList(joinList(values)).map((part) => part.trim())).toEqual(values);
  }));
});
