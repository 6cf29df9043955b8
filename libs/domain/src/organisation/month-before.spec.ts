import { expect, it } from '@jest/globals';
import { formatDay, parseDay } from './day.js';
import { monthBefore } from './month-before.js';

it.each([
  ['2026-11-22', '2026-10-22'],
  ['2026-01-15', '2025-12-15'],
  ['2026-03-31', '2026-02-28'],
  ['2024-03-30', '2024-02-29'],
  ['2026-07-31', '2026-06-30'],
  ['2026-03-01', '2026-02-01'],
])('%s is compared with %s', (day, before) => {
  expect(formatDay(monthBefore(parseDay(day)))).toBe(before);
});
