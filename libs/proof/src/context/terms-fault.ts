import { typesOf } from '../credential/shape.js';
import { isObject, listOf, type JsonObject } from '../json/json.js';
import { jcs } from '../json/jcs.js';
import type { ContextSet } from './context-set.js';

export type TermsFault = 'context-missing' | 'context-redefined' | 'type-unmapped';

/**
 * Whether the words of a document that nothing signs are its own to use: it names contexts, gives no new meaning to a
 * word that one of them protects, and all its types mean something. A context that is not known may mean anything.
 */
export function termsFault(document: JsonObject, contexts: ContextSet): TermsFault | null {
  const context = document['@context'];
  if (listOf(context).length === 0) return 'context-missing';
  const words: Words = { terms: new Map(), hasVocabulary: false };
  const bodies = (Array.isArray(context) ? (context as unknown[]) : [context]).map((each) => (typeof each === 'string' ? contexts.get(each)?.['@context'] : each));
  if (!bodies.every((body) => take(body, words))) return 'context-redefined';
  return typesOf(document).every((type) => isMapped(String(type), words)) ? null : 'type-unmapped';
}

interface Words {
  readonly terms: Map<string, { readonly meaning: string; readonly isProtected: boolean }>;
  /** Any other word means something, too. */
  hasVocabulary: boolean;
}

/** False when a protected term would get another meaning, or none. */
function take(body: unknown, words: Words): boolean {
  if (body === undefined) words.hasVocabulary = true;
  if (body === null) return ![...words.terms.values()].some(({ isProtected }) => isProtected);
  return !isObject(body) || define(body, words);
}

function define(body: JsonObject, words: Words): boolean {
  if ('@vocab' in body) words.hasVocabulary = typeof body['@vocab'] === 'string';
  if ('@import' in body) words.hasVocabulary = true;
  for (const [term, definition] of Object.entries(body)) {
    if (term.startsWith('@')) continue;
    const { '@protected': own, ...said } = isObject(definition) ? definition : { '@id': definition };
    const meaning = jcs(said);
    const known = words.terms.get(term);
    if (known?.isProtected && known.meaning !== meaning) return false;
    words.terms.set(term, { meaning, isProtected: (own ?? body['@protected']) === true });
  }
  return true;
}

function isMapped(type: string, { terms, hasVocabulary }: Words): boolean {
  return hasVocabulary || type.includes(':') || terms.has(type);
}
