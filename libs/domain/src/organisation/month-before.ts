import { formatDay, parseDay, type Day } from './day.js';

/** The same day of the month before, or its last day where it is shorter: 31 March is compared with 28 or 29 February. */
export function monthBefore(day: Day): Day {
  const date = new Date(`${formatDay(day)}T00:00:00Z`);
  const lastOfMonthBefore = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0));
  const dayOfMonth = Math.min(date.getUTCDate(), lastOfMonthBefore.getUTCDate());
  lastOfMonthBefore.setUTCDate(dayOfMonth);
  return parseDay(lastOfMonthBefore.toISOString().slice(0, 10));
}
