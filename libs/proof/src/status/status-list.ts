import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { typesOf } from '../credential/shape.js';
import { decodeBits } from './bits.js';

/** The content of a status list credential. */
export interface StatusList {
  readonly bits: Uint8Array;
  /** Null when the list does not say what it is for: then the entry that points at it does. */
  readonly purposes: readonly string[] | null;
  /** Milliseconds for which the list may be kept, by its own word. */
  readonly ttl: number | null;
}

const KINDS: readonly (readonly [credential: string, subject: string])[] = [
  ['BitstringStatusListCredential', 'BitstringStatusList'],
  ['StatusList2021Credential', 'StatusList2021'],
  ['RevocationList2020Credential', 'RevocationList2020'],
];

/** Null when the credential is no status list or its list cannot be unpacked. */
export function statusListOf(credential: JsonObject): StatusList | null {
  const [subject, ...others] = objectsOf(credential['credentialSubject']);
  const isList = KINDS.some(([outer, inner]) => typesOf(credential).includes(outer) && isObject(subject) && typesOf(subject).includes(inner));
  const encoded = textOf(subject?.['encodedList']);
  const bits = isList && others.length === 0 && encoded !== null ? decodeBits(encoded) : null;
  if (!subject || !bits) return null;
  const purpose = subject['statusPurpose'];
  const purposes = purpose === undefined ? null : listOf(purpose).filter((one) => typeof one === 'string');
  const ttl = subject['ttl'];
  return { bits, purposes, ttl: typeof ttl === 'number' && ttl >= 0 ? ttl : null };
}
