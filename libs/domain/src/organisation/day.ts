import { TesseraError } from '../tessera-error.js';

/** A day of the calendar as whole days since 1970-01-01, in no time zone. */
export type Day = number;

export const DAY_MS = 86_400_000;

/** Reads `2026-11-22`; throws DAY_INVALID for any other text and for days that no calendar has. */
export function parseDay(text: string): Day {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  const day = instant / DAY_MS;
  if (!Number.isInteger(day) || formatDay(day) !== text) throw new TesseraError('invalid-input', 'DAY_INVALID', `Not a day such as 2026-11-22: ${text}`);
  return day;
}

/** `2026-11-22`. Years 0 to 9999. */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day that the clocks of this IANA time zone show at this instant (ms since 1970); throws TIME_ZONE_UNKNOWN. */
export function dayOf(instant: number, timeZone: string): Day {
  return Math.floor((instant + offsetAt(instant, timeZone)) / DAY_MS);
}

/** The first instant (ms since 1970) of this day in this IANA time zone. Throws TIME_ZONE_UNKNOWN. */
export const instantAtStartOf = (day: Day, timeZone: string): number => instantAtEndOf(day - 1, timeZone);

/**
 * The first instant (ms since 1970) after this day in this IANA time zone: the next midnight, or the end of the gap where clocks skip midnight.
 * Where clocks show midnight twice it is the later one, so that the day never comes back. Throws TIME_ZONE_UNKNOWN.
 */
export function instantAtEndOf(day: Day, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  if (ends.size >= 20_000) ends.clear();
  const end = endOf(day, timeZone);
  ends.set(key, end);
  return end;
}

/** Remembered: each costs a walk through the time zone, and 100,000 rows speak of some hundred days. */
const ends = new Map<string, number>();

function endOf(day: Day, timeZone: string): number {
  const midnight = (day + 1) * DAY_MS;
  const before = midnight - LARGEST_OFFSET;
  const after = midnight + LARGEST_OFFSET;
  const found = [offsetAt(before, timeZone), offsetAt(after, timeZone)]
    .filter((offset) => offsetAt(midnight - offset, timeZone) === offset)
    .map((offset) => midnight - offset);
  return found.length > 0 ? Math.max(...found) : changeOfOffset(before, after, timeZone);
}

/** No zone was ever further from UTC than 15 h 14 min. */
const LARGEST_OFFSET = 16 * 3_600_000;

/** The first instant in (low, high] with the offset of high; low and high have different offsets. */
function changeOfOffset(low: number, high: number, timeZone: string): number {
  const target = offsetAt(high, timeZone);
  let [below, above] = [low, high];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (offsetAt(middle, timeZone) === target) above = middle;
    else below = middle;
  }
  return above;
}

/** Local time minus UTC, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const at: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(whole)) at[type] = Number(value);
  return Date.UTC(at['year']!, at['month']! - 1, at['day'], at['hour'], at['minute'], at['second']) - whole;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** One formatter per zone: making one costs a thousand times more than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = newClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function newClock(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two });
  } catch {
    throw new TesseraError('invalid-input', 'TIME_ZONE_UNKNOWN', `No such time zone: ${timeZone}`);
  }
}
