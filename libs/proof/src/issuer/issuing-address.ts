import { parseInstant } from '../encoding/instant.js';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';

const SCHEME = /^ecdsa-koblitz-pubkey:/i;

/** One chain address under which an issuer of Blockcerts writes, and when it did. Half open; null is open. */
interface IssuingAddress {
  readonly address: string;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Why an address does not speak for an issuer; null when it does, at that time. */
export function addressFault(profile: JsonObject, address: string, at: Date): 'key-not-authorised' | 'key-too-young' | 'key-ended' | null {
  const entries = addressesOf(profile).filter((entry) => isSame(entry.address, address));
  if (entries.length === 0) return 'key-not-authorised';
  if (entries.some(({ from, until }) => (!from || from <= at) && (!until || at < until))) return null;
  return entries.every(({ from }) => from && from > at) ? 'key-too-young' : 'key-ended';
}

/** Profiles write them as publicKey, before 2.0 as publicKeys, and in 1.x as issuerKeys. An entry with a date that cannot be read does not count. */
function addressesOf(profile: JsonObject): IssuingAddress[] {
  const listed = [profile['publicKey'], profile['publicKeys'], profile['issuerKeys']].flatMap(listOf).slice(0, LIMITS.methods);
  return listed.filter(isObject).flatMap((entry) => {
    const address = textOf(entry['id']) ?? textOf(entry['publicKey']) ?? textOf(entry['key']);
    const from = dateOf(entry['created'] ?? entry['date']);
    const ends = [dateOf(entry['expires']), dateOf(entry['revoked']), dateOf(entry['invalidated'])];
    if (address === null || from === undefined || ends.includes(undefined)) return [];
    const until = ends.filter(isDate).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
    return [{ address: withoutScheme(address), from, until }];
  });
}

/** Whether a verification method is an address itself, as the first drafts of version 3 had it. */
export function namesAddress(method: string): string | null {
  return SCHEME.test(method) ? withoutScheme(method) : null;
}

export function withoutScheme(address: string): string {
  return address.replace(SCHEME, '');
}

/** Ethereum writes its addresses in either case, with a check sum in it; Bitcoin means every letter. */
export function isSame(one: string, other: string): boolean {
  return /^0x/i.test(one) ? one.toLowerCase() === other.toLowerCase() : one === other;
}

/** Whether a profile names keys beside its addresses at all. */
export function hasMethods(profile: JsonObject): boolean {
  return objectsOf(profile['verificationMethod']).length > 0 || listOf(profile['assertionMethod']).length > 0;
}

/** Null when absent, undefined when it is no date. */
function dateOf(value: unknown): Date | null | undefined {
  return value === undefined || value === null ? null : (parseInstant(value) ?? undefined);
}

function isDate(value: Date | null | undefined): value is Date {
  return value instanceof Date;
}
