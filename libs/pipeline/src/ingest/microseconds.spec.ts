import { expect, it } from '@jest/globals';

import { microsecondsAfter } from './microseconds.js';

it.each([
  ['2026-11-22T10:00:00.000000Z', 1, '2026-11-22T10:00:00.000001Z'],
  ['2026-11-22T10:00:00.000999Z', 1, '2026-11-22T10:00:00.001000Z'],
  ['2026-12-31T23:59:59.999999Z', 2, '2027-01-01T00:00:00.000001Z'],
  ['2027-01-01T00:00:00.000000Z', -1, '2026-12-31T23:59:59.999999Z'],
  ['2026-11-22T10:00:00.000001Z', -1, '2026-11-22T10:00:00.000000Z'],
])('%s and %i microseconds', (at, count, expected) => {
  expect(microsecondsAfter(at, count)).toBe(expected);
});
