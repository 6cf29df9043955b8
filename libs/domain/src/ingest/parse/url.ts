import { text } from './text.js';
import { Trouble, type Parsed } from './parsed.js';

const URL_MAX = 2_048;
const SHAPE = /^https?:\/\/(?![^/?#]*@)[^\s/?#"<>\\^`{|}]+(?:[/?#][^\s"<>\\^`{|}]*)?$/iu;

/** An http or https address without a user name in it; kept as written. */
export function url(cell: string): Parsed<string> {
  const value = text(cell);
  if (value instanceof Trouble) return value;
  return value.length <= URL_MAX && SHAPE.test(value) ? value : new Trouble('URL_INVALID');
}
