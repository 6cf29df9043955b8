import { checked, type Checked } from '../../checked.js';
import { parseInstant } from '../../encoding/instant.js';
import type { DocumentSource } from '../../documents/document-source.js';
import { isSameAddress, linkedObject, type Unlinked } from '../../documents/linked-document.js';
import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';
import type { PublicKey } from '../../key/key.js';
import { keyOfPem } from '../../key/pem.js';
import { LIMITS } from '../../limits.js';
import type { IssuerProfile } from './badge-class.js';

/** A key that the issuer calls its own, or what stands against it. */
export type IssuerKey = { readonly kind: 'key'; readonly id: string; readonly key: PublicKey } | { readonly kind: 'none'; readonly finding: Checked };

/**
 * The keys that may have signed: the one that the badge names, if the issuer's profile lists it, else those that it lists. A
 * key that the profile does not list is not looked at, whomever it calls its owner; one that is listed must call the issuer so.
 */
export async function issuerKeys(creator: string | null, issuer: IssuerProfile, { at, documents }: { readonly at: Date | null; readonly documents: DocumentSource }): Promise<readonly IssuerKey[]> {
  const listed = listOf(issuer.document['publicKey']).filter((entry) => creator === null || isSameAddress(idOf(entry), creator) || idOf(entry) === creator);
  if (listed.length === 0) return [none('fail', creator === null ? 'key-not-named' : 'key-not-authorised', creator)];
  if (listed.length > LIMITS.badgeKeys) return [none('fail', 'key-ambiguous', creator)];
  return Promise.all(listed.map((entry) => keyOf(entry, issuer, { at, documents })));
}

async function keyOf(entry: unknown, issuer: IssuerProfile, { at, documents }: { readonly at: Date | null; readonly documents: DocumentSource }): Promise<IssuerKey> {
  const id = idOf(entry);
  const isInside = isObject(entry) && typeof entry['publicKeyPem'] === 'string';
  const found = isInside ? { kind: 'found' as const, value: entry } : await linkedObject(id, documents);
  if (found.kind === 'unknown') return unreached(found, id);
  if (!isInside && !isSameAddress(found.value['id'], id)) return none('unknown', 'key-document-invalid', id);
  if (!isOwn(found.value, issuer, isInside)) return none('fail', 'key-owner-differs', id);
  const end = endFault(found.value, at);
  return end ? none(end === 'key-ended' ? 'fail' : 'unknown', end, id) : readKey(found.value, id ?? issuer.id);
}

function readKey({ publicKeyPem }: JsonObject, id: string): IssuerKey {
  const key = keyOfPem(textOf(publicKeyPem) ?? '');
  return key ? { kind: 'key', id, key } : none('unknown', 'key-unsupported', id);
}

/** A key counts until it ended; who cannot say when it was used used it too late. */
function endFault(key: JsonObject, at: Date | null): 'key-ended' | 'key-document-invalid' | null {
  const ended = endOf(key);
  if (ended === undefined) return 'key-document-invalid';
  return ended && (!at || at >= ended) ? 'key-ended' : null;
}

/** Inside the profile itself it need not be said whose the key is. */
function isOwn({ owner }: JsonObject, issuer: IssuerProfile, isInside: boolean): boolean {
  if (owner === undefined) return isInside;
  return [issuer.id, issuer.address].some((name) => owner === name || isSameAddress(owner, name));
}

/** Earliest of expires and revoked; null for none, undefined for what is no date. */
function endOf({ expires, revoked }: JsonObject): Date | null | undefined {
  const ends = [expires, revoked].filter((end) => end !== undefined && end !== null && end !== false).map(parseInstant);
  if (ends.includes(null)) return undefined;
  return ends.filter((end) => end !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

function idOf(entry: unknown): string | null {
  return textOf(isObject(entry) ? entry['id'] : entry);
}

function none(outcome: 'fail' | 'unknown', code: string, id: string | null, why?: string): IssuerKey & { kind: 'none' } {
  return { kind: 'none', finding: checked('key', outcome, code, { ...(id === null ? {} : { key: id.slice(0, 500) }), ...(why === undefined ? {} : { why }) }) };
}

const CODES = { 'address-refused': 'key-address-refused', gone: 'key-gone', unreachable: 'key-unreachable', unreadable: 'key-document-invalid' } as const;

function unreached({ why, detail }: Unlinked, id: string | null): IssuerKey {
  return none('unknown', CODES[why], id, detail);
}
