import type { ContextSet } from '../context/context-set.js';
import { isObject, listOf, textOf, type JsonObject } from '../json/json.js';

const NAME = /^[A-Za-z][\w-]*$/;
const ADDRESS = /^(?:https?:\/\/|urn:)[^\s<>"{}|\\^`]+$/;

/** The names that a document defines for itself. */
export function ownNames(document: JsonObject): ReadonlySet<string> {
  return new Set(inlineOf(document).flatMap(Object.keys));
}

/** A document without the members that it named itself: what they mean is the issuer's affair, and they are not read. */
export function withoutOwnTerms(document: JsonObject): JsonObject {
  const own = ownNames(document);
  if (own.size === 0) return document;
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    return isObject(value) ? Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (own.has(name) ? [] : [[name, strip(inner)]]))) : value;
  };
  return strip(document) as JsonObject;
}

/**
 * Issuers of Blockcerts add members of their own (metadataJson, displayHtml) by a context inside the document. The hash
 * covers meanings, not names, so such a context may add and do nothing else: no name that the known contexts know, and no
 * meaning that any of them gives, under which a date or a recipient could be hidden.
 */
export function areOwnTermsNew(document: JsonObject, contexts: ContextSet): boolean {
  const inline = inlineOf(document);
  if (inline.length === 0) return true;
  const known = knownTerms(document, contexts);
  const added = inline.flatMap((context) => Object.entries(context));
  const meanings = added.map(([, definition]) => meaningOf(definition, known.prefixes));
  const areNew = added.every(([name]) => NAME.test(name) && !known.names.has(name)) && new Set(added.map(([name]) => name)).size === added.length;
  return areNew && meanings.every((meaning) => meaning !== null && !known.meanings.has(meaning)) && new Set(meanings).size === meanings.length;
}

function inlineOf(document: JsonObject): readonly JsonObject[] {
  return listOf(document['@context']).filter(isObject);
}

/** An address, as it is or as the type of a value; nothing that reaches further. */
function meaningOf(definition: unknown, prefixes: ReadonlyMap<string, string>): string | null {
  const { '@id': id, '@type': type = '@id', ...more } = isObject(definition) ? definition : { '@id': definition };
  if (Object.keys(more).length > 0 || (type !== '@id' && addressOf(type, prefixes) === null)) return null;
  return addressOf(id, prefixes);
}

function addressOf(value: unknown, prefixes: ReadonlyMap<string, string>): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const [prefix = '', ...rest] = text.split(':');
  const base = prefixes.get(prefix);
  const whole = base === undefined || rest.join(':').startsWith('//') ? text : base + rest.join(':');
  return ADDRESS.test(whole) ? whole : null;
}

interface KnownTerms {
  readonly names: Set<string>;
  readonly meanings: Set<string>;
  readonly prefixes: Map<string, string>;
}

function knownTerms(document: JsonObject, contexts: ContextSet): KnownTerms {
  const known: KnownTerms = { names: new Set(), meanings: new Set(), prefixes: new Map() };
  const roots = listOf(document['@context']).flatMap((url) => contexts.get(String(url))?.['@context'] ?? []);
  for (const context of roots.filter(isObject)) for (const [name, value] of Object.entries(context)) if (typeof value === 'string' && ADDRESS.test(value)) known.prefixes.set(name, value);
  for (const context of roots) collect(context, known);
  return known;
}

/** Every name of a context, and of the contexts that its terms bring along for what is inside them. */
function collect(context: unknown, known: KnownTerms): void {
  for (const [name, definition] of listOf(context).filter(isObject).flatMap((terms) => Object.entries(terms))) {
    known.names.add(name);
    const id = isObject(definition) ? (definition['@id'] ?? name) : definition;
    const meaning = addressOf(id, known.prefixes);
    if (meaning !== null) known.meanings.add(meaning);
    if (isObject(definition)) collect(definition['@context'], known);
  }
}
