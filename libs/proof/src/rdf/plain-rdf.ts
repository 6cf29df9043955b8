import { contextsOf, type ContextSet } from '../context/context-set.js';
import type { JsonObject } from '../json/json.js';
import { canonicalLines } from './canonical-lines.js';
import { PlainReader } from './plain-reader.js';
import { ScopeBook } from './scope.js';

const books = new WeakMap<ContextSet, ScopeBook>();

/**
 * RDFC-1.0 N-Quads of a document that is written plainly, byte for byte those of jsonld and rdf-canonize. Null for any
 * other document, a faulty one included: of that those two decide.
 */
export async function plainRdf(document: JsonObject, contexts: ContextSet, hash: 'sha256' | 'sha384'): Promise<string | null> {
  const names = contextsOf(document);
  if (!names) return null;
  const book = books.get(contexts) ?? new ScopeBook(contexts);
  books.set(contexts, book);
  try {
    const reader = new PlainReader();
    await reader.node(document, null, await book.root(names));
    const text = await canonicalLines(reader.statements, reader.blanks, hash);
    return isSet(text) ? text : null;
  } catch {
    return null;
  }
}

/** The same statement made twice is for jsonld to sort out. Lines that are equal stand side by side. */
function isSet(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line, at) => line !== lines[at + 1]);
}
