import { withoutUnseen } from '@tessera/domain';

import { isObject, listOf, textOf } from '../json/json.js';

const LONGEST = 4000;

/** The first half of a character that a cut left behind; no database takes it. */
const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** Text to show, the first language given, without what cannot be seen; cut where no screen would show more. */
export function displayOf(value: unknown): string | null {
  const [first] = listOf(value);
  const text = isObject(first) ? textOf(first['@value']) : textOf(first);
  return text === null ? null : withoutUnseen(text.slice(0, LONGEST).replace(HALF_AT_END, ''));
}
