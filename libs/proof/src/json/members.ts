import { isObject } from './json.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING: ReadonlySet<number> = new Set([0x7b, 0x5b]);
const CLOSING: ReadonlySet<number> = new Set([0x7d, 0x5d]);

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
    else if (OPENING.has(sign)) open += 1;
    else if (CLOSING.has(sign)) open -= 1;
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
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) return at;
    if (sign === BACKSLASH) at += 1;
  }
  return -1;
}
