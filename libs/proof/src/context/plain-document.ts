import { isObject, listOf, type JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import type { ContextSet } from './context-set.js';

export type ContextFault = 'context-unknown' | 'context-inline' | 'context-missing' | 'json-ld-not-plain' | 'json-ld-id-reused' | 'json-ld-too-large' | 'context-retired';

const FIRST: ReadonlySet<unknown> = new Set(['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/2018/credentials/v1']);
/** Drafts that credentials were issued under and that nobody publishes any more: what they meant cannot be looked up, by us or by anybody. */
const RETIRED = /^https:\/\/(?:dc\.imsglobal\.org\/draft\/|imsglobal\.github\.io\/|purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(?:-2\.0\.0)?\.json$)/;

const LANGUAGE_VALUE: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);
const MAY_HAVE_LANGUAGE: ReadonlySet<string> = new Set(['name', 'description']);

/**
 * A signature over RDF covers what a document means, not how it is written: the same meaning can be written so that a
 * reader by member names misses an expiry (a full address as the member's name, a keyword, a node split in two). Hence
 * only the plain way of writing is read: terms of pinned contexts, no keywords, no blank node names, no nested lists,
 * and nothing else in the document that carries the credential's own id.
 */
export function plainFault(document: JsonObject, contexts: ContextSet): ContextFault | null {
  return contextsFault(document, contexts) ?? writtenFault(document, contexts);
}

/** The same, whatever credentials context it starts from. */
export function writtenFault(document: JsonObject, contexts: ContextSet): ContextFault | null {
  return faultIn(document, null, { contexts, root: document, rootId: document['id'], nodes: LIMITS.nodes });
}

/** What a document must name its terms by, however it is signed: a credentials context first, and none that is not pinned. */
export function contextsFault(document: JsonObject, contexts: ContextSet): ContextFault | null {
  const [first] = listOf(document['@context']);
  if (first === undefined) return 'context-missing';
  return contextFault(document['@context'], contexts) ?? (FIRST.has(first) ? null : 'context-unknown');
}

interface Walk {
  readonly contexts: ContextSet;
  readonly root: JsonObject;
  readonly rootId: unknown;
  /** Objects that may still come. */
  nodes: number;
}

function faultIn(value: unknown, member: string | null, walk: Walk): ContextFault | null {
  if (Array.isArray(value)) return value.some(Array.isArray) ? 'json-ld-not-plain' : firstFault(value, (item) => faultIn(item, member, walk));
  if (!isObject(value)) return null;
  const language = member !== null && MAY_HAVE_LANGUAGE.has(member);
  return nodeFault(value, walk) ?? firstFault(Object.entries(value), ([name, inner]) => {
    if (name === '@context') return contextFault(inner, walk.contexts);
    if (language && LANGUAGE_VALUE.has(name)) return typeof inner === 'string' ? null : 'json-ld-not-plain';
    return /^@|:/.test(name) ? 'json-ld-not-plain' : faultIn(inner, name, walk);
  });
}

function nodeFault(node: JsonObject, walk: Walk): ContextFault | null {
  walk.nodes -= 1;
  if (walk.nodes < 0) return 'json-ld-too-large';
  if (node !== walk.root && walk.rootId !== undefined && node['id'] === walk.rootId) return 'json-ld-id-reused';
  return typeof node['id'] === 'string' && node['id'].startsWith('_:') ? 'json-ld-not-plain' : null;
}

function contextFault(value: unknown, contexts: ContextSet): ContextFault | null {
  const entries = Array.isArray(value) ? value : [value];
  if (entries.some((entry) => typeof entry !== 'string')) return 'context-inline';
  const unknown = entries.filter((entry) => !contexts.get(entry as string));
  if (unknown.length === 0) return null;
  return unknown.every((entry) => RETIRED.test(entry as string)) ? 'context-retired' : 'context-unknown';
}

function firstFault<T>(items: readonly T[], faultOf: (item: T) => ContextFault | null): ContextFault | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault) return fault;
  }
  return null;
}
