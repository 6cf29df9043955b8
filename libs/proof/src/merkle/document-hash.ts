import { createHash } from 'node:crypto';
import type { ContextSet } from '../context/context-set.js';
import { writtenFault, type ContextFault } from '../context/plain-document.js';
import { isObject, listOf, type JsonObject } from '../json/json.js';
import { canonicalRdf } from '../suite/canonical-rdf.js';
import { areOwnTermsNew } from './own-terms.js';

/** The meaning of every member that no context knows. */
const FALLBACK = 'http://fallback.org/';

export type DocumentHash = { readonly kind: 'hash'; readonly hash: string } | { readonly kind: 'fault'; readonly code: ContextFault | 'json-ld-invalid' };

/**
 * The SHA-256 (hex) that a Blockcert's Merkle tree holds of it: its canonical RDF without its proof, where a member that no
 * context knows would still be covered, under the fallback vocabulary. Such a member means nothing, so it is refused.
 */
export async function documentHash(document: JsonObject, contexts: ContextSet): Promise<DocumentHash> {
  const named = listOf(document['@context']);
  const plain = { ...document, '@context': named.filter((context) => typeof context === 'string') };
  if (plain['@context'].length === 0) return { kind: 'fault', code: 'context-missing' };
  if (!areOwnTermsNew(document, contexts)) return { kind: 'fault', code: 'context-inline' };
  const fault = writtenFault(plain, contexts) ?? (isSplit(plain) ? 'json-ld-id-reused' : null);
  if (fault) return { kind: 'fault', code: fault };

  const canonical = await canonicalRdf({ ...document, '@context': [...named, { '@vocab': FALLBACK }] }, contexts, 'sha256');
  if (canonical === null || canonical.includes(`<${FALLBACK}`)) return { kind: 'fault', code: 'json-ld-invalid' };
  return { kind: 'hash', hash: createHash('sha256').update(canonical).digest('hex') };
}

/** Whether one thing is described in two places: its meaning is the same, and a reader of either sees half of it. */
function isSplit(document: JsonObject): boolean {
  const seen = new Set<unknown>();
  const walk = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(walk);
    if (!isObject(value)) return false;
    const id = value['id'];
    if (id !== undefined && Object.keys(value).length > 1) {
      if (seen.has(id)) return true;
      seen.add(id);
    }
    return Object.values(value).some(walk);
  };
  return walk(document);
}
