import { isObject, listOf, textOf } from '../json/json.js';

const LONGEST = 4000;

/** Text to show, the first language given; cut where no screen would show more. */
export function displayOf(value: unknown): string | null {
  const [first] = listOf(value);
  return (isObject(first) ? textOf(first['@value']) : textOf(first))?.slice(0, LONGEST) ?? null;
}
