import { Trouble, type Parsed, type Parser } from './parsed.js';

/** An exact decimal: `digits` divided by ten to the power of `scale`; `1234.50` is 123450 and 2. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const LONGEST = 30;
const SPACES = /(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/gu;
const BARE = /^[-+]?\d+(?:[.,]\d+)?$/u;
const GROUPED = /^[-+]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/u;
const TWO_READINGS = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/u;

/**
 * A number with comma or point as decimal sign, thousands apart by the other sign, a space or an apostrophe. What can be
 * read two ways (`1,234`, `1.234`) is `NUMBER_AMBIGUOUS`; `0,125`, `1234,567` and `1.234,5` are not.
 */
export function decimal(cell: string): Parsed<Decimal> {
  const value = cell.trim().replace(SPACES, '');
  if (value.length > LONGEST) return new Trouble('NUMBER_UNREADABLE');
  if (TWO_READINGS.test(value) && value === cell.trim()) return new Trouble('NUMBER_AMBIGUOUS');
  if (!BARE.test(value) && !GROUPED.test(value)) return new Trouble('NUMBER_UNREADABLE');
  return toDecimal(value);
}

function toDecimal(value: string): Decimal {
  const marks = value.replace(/[-+\d]/gu, '');
  const mark = marks.length > 1 && new Set(marks).size === 1 ? -1 : value.lastIndexOf(marks.at(-1) ?? '#');
  const fraction = mark < 0 ? '' : value.slice(mark + 1);
  const whole = (mark < 0 ? value : value.slice(0, mark)).replace(/[.,+]/gu, '');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** A whole number within `least` and `most`, both included. */
export function whole(least: number, most: number): Parser<number> {
  return (cell) => {
    const value = decimal(cell);
    if (value instanceof Trouble) return value;
    const units = 10n ** BigInt(value.scale);
    if (value.digits % units !== 0n) return new Trouble('NUMBER_TOO_PRECISE');
    return within(Number(value.digits / units), least, most);
  };
}

/** A number within `least` and `most`, both included, at most six places after the point. */
export function number(least: number, most: number): Parser<number> {
  return (cell) => {
    const value = decimal(cell);
    if (value instanceof Trouble) return value;
    if (value.scale > 6) return new Trouble('NUMBER_TOO_PRECISE');
    return within(Number(value.digits) / 10 ** value.scale, least, most);
  };
}

function within(value: number, least: number, most: number): Parsed<number> {
  return value >= least && value <= most ? value : new Trouble('NUMBER_OUT_OF_RANGE');
}
