import { isObject } from './json.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** By character code: one level in, one level out. */
const NESTING = Int8Array.from({ length: 128 }, (_, code) => (code === 0x7b || code === 0x5b ? 1 : code === 0x7d || code === 0x5d ? -1 : 0));

/**
 * How many members the objects of a JSON text have, as they are written: each has one colon outside of strings. Null when
 * it nests too deep or escapes anything by number: then it takes a closer look.
 */
export function membersIn(text: string, depth: number): number | null {
  let [members, open] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === COLON) members += 1;
    else open += NESTING[sign] ?? 0;
    if (at < 0 || open > depth) return null;
  }
  return text.includes('\\u') ? null : members;
}

/** How many there are once it is parsed: fewer when a name came twice in one object; none at all with a name that is forbidden or a number past all numbers. */
export function membersOf(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NEGATIVE_INFINITY;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + membersOf(item), 0);
  if (!isObject(value)) return 0;
  const names = Object.keys(value);
  return names.reduce((sum, name) => sum + (name === '__proto__' ? Number.NEGATIVE_INFINITY : membersOf(value[name])), names.length);
}

/** Where the string that begins here ends; below zero when it does not. */
export function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
  return (at - from) % 2 === 1;
}
