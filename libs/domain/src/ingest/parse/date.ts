import { DAY_MS, type Day } from '../../organisation/day.js';
import { Trouble, type Parsed } from './parsed.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,9})?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/iu;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u;
const EITHER = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u;

/**
 * A calendar day from 1900 to 2200. Read: ISO days; ISO date-times (the day as written, in the zone as
 * written); `2026/11/22`; `22.11.2026` (dots are day first everywhere); `11/22/2026` and `22/11/2026` where one part
 * exceeds 12. `03/04/2026` is `DATE_AMBIGUOUS`, even when other rows of the file suggest an order; `04/04/2026` is not.
 */
export function date(cell: string): Parsed<Day> {
  const value = cell.trim();
  const whole = ISO.exec(value) ?? YEAR_FIRST.exec(value);
  if (whole) return day(whole[1], whole[2], whole[3]);
  const dotted = DOTTED.exec(value);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const either = EITHER.exec(value);
  return either ? eitherOrder(either) : new Trouble('DATE_UNREADABLE');
}

function eitherOrder([, first, second, year]: RegExpExecArray): Parsed<Day> {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return new Trouble('DATE_AMBIGUOUS');
  return a > 12 ? day(year, second, first) : day(year, first, second);
}

function day(year = '', month = '', dayOfMonth = ''): Parsed<Day> {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return new Trouble('DATE_UNREADABLE');
  if (y < FIRST_YEAR || y > LAST_YEAR) return new Trouble('DATE_OUT_OF_RANGE');
  return Date.UTC(y, m - 1, d) / DAY_MS;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
