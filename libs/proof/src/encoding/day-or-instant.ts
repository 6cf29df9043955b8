import { parseInstant } from './instant.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const SECONDS = /^\d{9,11}$/;

/** In the year 5138: what is larger was meant as milliseconds, and is no date. */
const LAST_SECOND = 99_999_999_999;

/**
 * A time as badges before 2.0 wrote it: an instant, a day, taken from its first moment in UTC, or seconds since 1970. Null
 * when there is none, undefined when it is no date.
 */
export function parseDayOrInstant(value: unknown): Date | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return atSecond(value);
  if (typeof value !== 'string') return undefined;
  return SECONDS.test(value) ? atSecond(Number(value)) : (parseInstant(DAY.test(value) ? `${value}T00:00:00Z` : value) ?? undefined);
}

function atSecond(seconds: number): Date | undefined {
  return seconds >= 0 && seconds <= LAST_SECOND ? new Date(seconds * 1000) : undefined;
}
