import { createHash } from 'node:crypto';
import { jcs } from '../json/jcs.js';
import { listOf, type JsonObject } from '../json/json.js';

/** The only contexts that a check knows. They decide what a signed document means, so they are code and never fetched. */
export interface ContextSet {
  /** SHA-256 over all addresses and contents: a proof result holds for one version only. */
  readonly version: string;
  readonly get: (url: string) => JsonObject | null;
}

export function contextSet(documents: ReadonlyMap<string, JsonObject>): ContextSet {
  const version = fingerprint([...documents].map(([url, document]) => [url, fingerprint(document)]).sort());
  return { version, get: (url) => documents.get(url) ?? null };
}

/** SHA-256 of the canonical form (RFC 8785), so that white space and the order of members do not count. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(jcs(value)).digest('hex');
}

/** The contexts that a document names, in its order; null when one of them is no name. */
export function contextsOf({ '@context': context }: JsonObject): readonly string[] | null {
  const named = listOf(context);
  return named.length > 0 && named.every((each) => typeof each === 'string') ? named : null;
}
