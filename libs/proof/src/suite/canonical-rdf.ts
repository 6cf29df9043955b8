import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import type { ContextSet } from '../context/context-set.js';
import type { JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';

/**
 * RDFC-1.0 N-Quads of a document. Null when it is not JSON-LD of the given contexts, when something in it has no
 * meaning under them, or when it is too hard to bring into order.
 */
export async function canonicalRdf(document: JsonObject, contexts: ContextSet): Promise<string | null> {
  const documentLoader = async (url: string) => {
    const found = contexts.get(url);
    if (!found) throw new Error('unknown context');
    return { contextUrl: null, documentUrl: url, document: found };
  };
  const options = { documentLoader, safe: true, base: null, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false };
  try {
    const dataset = await jsonld.toRDF(document, options as unknown as jsonld.Options.ToRdf);
    return await canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxDeepIterations: LIMITS.comparisons });
  } catch {
    return null;
  }
}

const done = new WeakMap<ContextSet, WeakMap<JsonObject, Promise<string | null>>>();

/** The same, worked out once for each document object, however many proofs it bears. */
export function canonicalRdfOnce(document: JsonObject, contexts: ContextSet): Promise<string | null> {
  const known = done.get(contexts) ?? new WeakMap<JsonObject, Promise<string | null>>();
  done.set(contexts, known);
  const answer = known.get(document) ?? canonicalRdf(document, contexts);
  known.set(document, answer);
  return answer;
}
