import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import type { ContextSet } from '../context/context-set.js';
import type { JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import type { Strength } from './strength.js';

/**
 * RDFC-1.0 N-Quads of a document; nodes without a name are told apart by the given hash, that of the signature. Null when it is not JSON-LD of the given contexts, when something in it has no
 * meaning under them, or when it is too hard to bring into order.
 */
export async function canonicalRdf(document: JsonObject, contexts: ContextSet, hash: Strength['hash']): Promise<string | null> {
  const documentLoader = async (url: string) => {
    const found = contexts.get(url);
    if (!found) throw new Error('unknown context');
    return { contextUrl: null, documentUrl: url, document: found };
  };
  const options = { documentLoader, safe: true, base: null, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false };
  try {
    const dataset = await jsonld.toRDF(document, options as unknown as jsonld.Options.ToRdf);
    return await canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads', messageDigestAlgorithm: hash, maxDeepIterations: LIMITS.comparisons });
  } catch {
    return null;
  }
}

const done = new WeakMap<ContextSet, WeakMap<JsonObject, Map<Strength['hash'], Promise<string | null>>>>();

/** The same, worked out once for each document object, however many proofs it bears. */
export function canonicalRdfOnce(document: JsonObject, contexts: ContextSet, hash: Strength['hash']): Promise<string | null> {
  const documents = done.get(contexts) ?? new WeakMap<JsonObject, Map<Strength['hash'], Promise<string | null>>>();
  done.set(contexts, documents);
  const known = documents.get(document) ?? new Map<Strength['hash'], Promise<string | null>>();
  documents.set(document, known);
  const answer = known.get(hash) ?? canonicalRdf(document, contexts, hash);
  known.set(hash, answer);
  return answer;
}
