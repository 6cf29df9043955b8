import { number } from './decimal.js';
import { Trouble, type Parsed } from './parsed.js';

const perCent = number(0, 100);

/** Per cent from 0 to 100, with or without `%`. A share (0.87) is read as 0.87 %: shares cannot be told from low scores. */
export function score(cell: string): Parsed<number> {
  const value = perCent(cell.trim().replace(/\s?%$/u, ''));
  return value instanceof Trouble && value.code === 'NUMBER_OUT_OF_RANGE' ? new Trouble('SCORE_OUT_OF_RANGE') : value;
}
