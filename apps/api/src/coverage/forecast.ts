import { formatDay, monthEndsFrom, type MonthOfExpiry, parseDay } from '@tessera/domain';

/** What ends is kept for the month of the as-of day and those after it. */
const MONTHS = 12;

interface Left {
  readonly day: string;
  readonly met: number;
}

/** Steps down by what ends with each month; of the month of the as-of day only what is left of it. */
export function forecastOf(asOf: string, met: number, ending: readonly Pick<MonthOfExpiry, 'month' | 'lost'>[]): Left[] {
  const lost = new Map(ending.map((one) => [one.month, one.lost]));
  let left = met;
  return monthEndsFrom(parseDay(asOf), MONTHS)
    .map(formatDay)
    .map((day) => {
      left -= lost.get(day.slice(0, 7)) ?? 0;
      return { day, met: left };
    })
    .filter(({ day }) => day > asOf);
}
