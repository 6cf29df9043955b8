import { DAY_MS, formatDay, type Day } from '../organisation/day.js';

/** The last days of the `count` calendar months before that of `day`, in order. */
export function monthEndsBefore(day: Day, count: number): Day[] {
  const [year, month] = yearAndMonth(day);
  return Array.from({ length: count }, (_, i) => Date.UTC(year, month - count + i + 1, 1) / DAY_MS - 1);
}

/** The last day of the month of `day`, and of each of the `count` - 1 months after it, in order. */
export function monthEndsFrom(day: Day, count: number): Day[] {
  const [year, month] = yearAndMonth(day);
  return Array.from({ length: count }, (_, i) => Date.UTC(year, month + i + 1, 1) / DAY_MS - 1);
}

/** January is 0. */
function yearAndMonth(day: Day): [number, number] {
  const [year, month] = formatDay(day).split('-').map(Number) as [number, number];
  return [year, month - 1];
}
