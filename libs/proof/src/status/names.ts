import { displayOf } from '../credential/display.js';
import { isObject, listOf, textOf, type JsonObject } from '../json/json.js';

/** Names of what was ended, each with the reason given for it; null where none is. */
export type Names = ReadonlyMap<string, string | null>;

const LONGEST_REASON = 300;

/** Two ways of writing one name compare equal: blanks around it, and http for https in badges of the years before. */
export function nameKey(name: string): string {
  const secure = name.trim().replace(/^http:\/\//i, 'https://');
  return /^https:\/\//i.test(secure) && URL.canParse(secure) ? new URL(secure).href : secure;
}

/** Entries are names, or objects that bear one under any of `members`. Null when one of them bears none: it could be anybody's. */
export function namesOf(entries: unknown, members: readonly string[]): Names | null {
  const names = new Map<string, string | null>();
  for (const entry of listOf(entries)) {
    const name = isObject(entry) ? members.map((member) => textOf(entry[member])).find((text) => text !== null) : textOf(entry);
    if (typeof name !== 'string' || name.trim() === '') return null;
    if (!isObject(entry) || entry['revoked'] !== false) names.set(nameKey(name), isObject(entry) ? reasonOf(entry['revocationReason']) : null);
  }
  return names;
}

/** Open Badges 1.1 kept a list as one object: names as members, reasons as values. */
export function namesOfMembers(list: JsonObject): Names {
  return new Map(Object.entries(list).filter(([name]) => !name.startsWith('@')).map(([name, reason]) => [nameKey(name), reasonOf(reason)]));
}

function reasonOf(value: unknown): string | null {
  return displayOf(value)?.slice(0, LONGEST_REASON) ?? null;
}
