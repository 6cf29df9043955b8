import { text } from './text.js';
import { Trouble, type Parsed } from './parsed.js';

/** RFC 5321 allows 254. */
export const EMAIL_MAX = 254;

const SHAPE = /^[^\s@"(),:;<>[\]\\]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/**
 * An address in lower case and NFKC, so that width and letter case make no second person. Invisible characters are
 * refused, never stripped. Letters that only look alike (Cyrillic `а`) stay different: they are different addresses.
 */
export function email(cell: string): Parsed<string> {
  const value = text(cell);
  if (value instanceof Trouble) return value;
  if (UNSEEN.test(value)) return new Trouble('TEXT_INVISIBLE_CHARACTER');
  const folded = value.normalize('NFKC').toLowerCase().normalize('NFKC');
  const isAddress = folded.length <= EMAIL_MAX && SHAPE.test(folded) && !folded.includes('..');
  return isAddress ? folded : new Trouble('EMAIL_INVALID');
}

/** A person as a row names one: an address is folded, anything else is an external id and kept as written. */
export function personRef(cell: string): Parsed<string> {
  return cell.includes('@') ? email(cell) : text(cell);
}
