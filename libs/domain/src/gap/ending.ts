import type { Analysis } from '../coverage/analysis.js';
import { DAY_MS, formatDay, instantAtStartOf, type Day } from '../organisation/day.js';

/** What stands for no month in either half of an ending. */
export const NO_MONTH = 15;

/** Months that an ending can name; both halves of a byte hold no more. */
const MONTHS = 12;

/**
 * One byte for each unit: in the high half the month in which its witness ends, told once for a witness of several units, in the low half the month after
 * which nothing that is valid today meets it any more. 0 is the month of the as-of day, in the organisation's time zone, and 11 the last; NO_MONTH where it
 * does not end within them or where the unit is not met. Evidence that ends at midnight ends in the month of its last day.
 */
export function endingsOf({ asOf, units }: Pick<Analysis, 'asOf' | 'units'>, timeZone: string): Uint8Array {
  const ends = monthsFrom(asOf.day).slice(1).map((day) => instantAtStartOf(day, timeZone));
  const monthOf = (instant: number): number => {
    const month = instant === Infinity ? -1 : ends.findIndex((end) => instant <= end);
    return month < 0 ? NO_MONTH : month;
  };
  const told = new Set<number>();
  const endings = new Uint8Array(units.count).fill((NO_MONTH << 4) | NO_MONTH);
  for (let unit = 0; unit < units.count; unit += 1) {
    const witness = units.witness[unit]!;
    if (units.excluded[unit] !== 0 || witness < 0) continue;
    const [month, last] = [monthOf(units.until[unit]!), monthOf(units.heldUntil[unit]!)];
    const isFirst = month !== NO_MONTH && !told.has(witness * MONTHS + month);
    if (isFirst) told.add(witness * MONTHS + month);
    endings[unit] = ((isFirst ? month : NO_MONTH) << 4) | last;
  }
  return endings;
}

/** The month of the as-of day and those after it, as `2026-11`: what the numbers of endings mean. */
export const monthsOfEnding = (asOf: Day): string[] => monthsFrom(asOf).slice(0, MONTHS).map((day) => formatDay(day).slice(0, 7));

/** The first day of the month of `day` and of each of those after it, one more than there are months. */
function monthsFrom(day: Day): Day[] {
  const [year, month] = formatDay(day).split('-').map(Number) as [number, number];
  return Array.from({ length: MONTHS + 1 }, (_, i) => Date.UTC(year, month - 1 + i, 1) / DAY_MS);
}
