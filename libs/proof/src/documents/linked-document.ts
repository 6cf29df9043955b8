import { isUri } from '../encoding/url.js';
import { isObject, type JsonObject } from '../json/json.js';
import { decodeUtf8, parseJson } from '../json/parse-json.js';
import { LIMITS } from '../limits.js';
import type { DocumentSource } from './document-source.js';
import { isPublicUrl } from './public-url.js';

/** Why a document that another one points at says nothing. gone is the word of its owner. */
export type Unlinked = { readonly kind: 'unknown'; readonly why: 'address-refused' | 'gone' | 'unreachable' | 'unreadable'; readonly detail?: string };

export type Linked<T> = { readonly kind: 'found'; readonly value: T; readonly at: Date } | Unlinked;

/**
 * The address at which something that is named by a web address may be asked for; null when it may not be asked for at
 * all. Badges of the years before https name themselves by http: they are asked for by https, and nowhere else.
 */
export function secureAddress(address: unknown): string | null {
  if (!isUri(address)) return null;
  const [secure = ''] = address.replace(/^http:\/\//i, 'https://').split('#');
  return isPublicUrl(secure) ? secure : null;
}

/** Whether two names are one web address, with http and https told apart no more than by the web itself. */
export function isSameAddress(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return one === other || (normal(one) !== null && normal(one) === normal(other));
}

/** Fetches one JSON object from whoever owns the address. What somebody handed in under that address proves nothing here. */
export async function linkedObject(address: unknown, documents: DocumentSource): Promise<Linked<JsonObject>> {
  const fetched = await bodyOf(address, documents);
  if (fetched.kind === 'unknown') return fetched;
  const parsed = parseJson(fetched.value);
  return parsed.kind === 'value' && isObject(parsed.value) ? { ...fetched, value: parsed.value } : { kind: 'unknown', why: 'unreadable' };
}

/** The same for a text. */
export async function linkedText(address: unknown, documents: DocumentSource): Promise<Linked<string>> {
  const fetched = await bodyOf(address, documents);
  if (fetched.kind === 'unknown') return fetched;
  const text = fetched.value.byteLength <= LIMITS.json ? decodeUtf8(fetched.value) : null;
  return text === null ? { kind: 'unknown', why: 'unreadable' } : { ...fetched, value: text };
}

async function bodyOf(address: unknown, documents: DocumentSource): Promise<Linked<Uint8Array>> {
  const url = secureAddress(address);
  if (url === null) return { kind: 'unknown', why: 'address-refused' };
  const fetched = await documents.get(url);
  if (fetched.kind === 'gone') return { kind: 'unknown', why: 'gone' };
  if (fetched.kind === 'unreachable') return { kind: 'unknown', why: 'unreachable', detail: fetched.why };
  if (fetched.isHandedIn) return { kind: 'unknown', why: 'unreachable', detail: 'handed-in' };
  return { kind: 'found', value: fetched.body, at: fetched.at };
}

function normal(address: string): string | null {
  const secure = address.replace(/^http:\/\//i, 'https://');
  return /^https:\/\//i.test(secure) && URL.canParse(secure) ? new URL(secure).href : null;
}
