import { splitList } from './list-cell.js';
import { Trouble, type Parsed, type Parser } from './parsed.js';

/** In UTF-16 units, after trimming. */
export const TEXT_MAX = 10_000;

/** Values of one cell separated by `;`. */
export const LIST_MAX = 200;

const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/u;
const BROKEN = /\p{Cs}/u;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** A text that others have signed and that cannot be refused: without what cannot be seen or turns the reading order round, control characters and line ends as spaces. */
export const withoutUnseen = (said: string): string => said.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(new RegExp(INVISIBLE.source, 'gu'), '').trim();

/**
 * Trimmed and in NFC. Refused: lone surrogates, control characters (NUL among them), characters that cannot be seen or
 * that turn the reading order round, more than `TEXT_MAX`. Tab and line breaks inside are kept.
 */
export function text(cell: string): Parsed<string> {
  if (cell.length <= TEXT_MAX && PLAIN.test(cell)) return cell;
  const value = cell.trim();
  if (value.length > TEXT_MAX) return new Trouble('TEXT_TOO_LONG');
  if (BROKEN.test(value)) return new Trouble('TEXT_BROKEN_UNICODE');
  if (CONTROL.test(value)) return new Trouble('TEXT_CONTROL_CHARACTER');
  if (INVISIBLE.test(value)) return new Trouble('TEXT_INVISIBLE_CHARACTER');
  return value.normalize('NFC');
}

/** Values separated by `;` as in `splitList`, each read by `parser`; empty parts are skipped, repeated values kept once. */
export function list(parser: Parser<string>): Parser<readonly string[]> {
  return (cell) => {
    const values = new Set<string>();
    for (const part of splitList(cell)) {
      if (part.trim() === '') continue;
      const value = parser(part);
      if (value instanceof Trouble) return value;
      if (values.add(value).size > LIST_MAX) return new Trouble('LIST_TOO_LONG');
    }
    return [...values];
  };
}
