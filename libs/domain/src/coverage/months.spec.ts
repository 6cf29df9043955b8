import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '../organisation/day.js';
import { monthEndsBefore, monthEndsFrom } from './months.js';

const days = (of: readonly number[]) => of.map(formatDay);

describe('ends of months', () => {
  it.each([
    ['2026-11-22', ['2026-08-31', '2026-09-30', '2026-10-31']],
    ['2026-11-30', ['2026-08-31', '2026-09-30', '2026-10-31']],
    ['2026-12-01', ['2026-09-30', '2026-10-31', '2026-11-30']],
    ['2024-03-31', ['2023-12-31', '2024-01-31', '2024-02-29']],
    ['2026-01-01', ['2025-10-31', '2025-11-30', '2025-12-31']],
  ])('before %s are those of whole months that are over', (day, expected) => {
    expect(days(monthEndsBefore(parseDay(day), 3))).toEqual(expected);
  });

  it.each([
    ['2026-11-22', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['2026-11-30', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['2028-01-31', ['2028-01-31', '2028-02-29', '2028-03-31']],
  ])('from %s begin with that of its own month', (day, expected) => {
    expect(days(monthEndsFrom(parseDay(day), 3))).toEqual(expected);
  });
});
