import { withoutUnseen } from '@tessera/domain';

import { isObject, listOf, textOf } from '../json/json.js';

const LONGEST = 4000;

/** Nothing in it that cannot be seen, and no blank at an end. */
const ORDINARY = /^[!-~](?:[ -~]*[!-~])?$/;

/** The first half of a character that a cut left behind; no database takes it. */
const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** Text to show, the first language given, without what cannot be seen; cut where no screen would show more. */
export function displayOf(value: unknown): string | null {
  const [first] = listOf(value);
  const text = isObject(first) ? textOf(first['@value']) : textOf(first);
  if (text !== null && text.length <= LONGEST && ORDINARY.test(text)) return text;
  return text === null ? null : withoutUnseen(text.slice(0, LONGEST).replace(HALF_AT_END, ''));
}
