/** What became of asking for a document. gone is the owner's word (410); unreachable is nobody's. */
export type Fetched =
  | { readonly kind: 'found'; readonly body: Uint8Array; readonly contentType?: string; readonly at: Date; /** Somebody's file, not the address itself: believed only as far as its proof reaches. */ readonly isHandedIn?: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable'; readonly why: string };

/**
 * The only way in which a check reaches the world. The source behind it owns timeouts, sizes, redirects, addresses
 * that lead inside, and caching; `at` is when the body was last confirmed with its owner.
 */
export interface DocumentSource {
  get(url: string): Promise<Fetched>;
}

/** A source that knows these documents and nothing else. */
export function inMemory(documents: ReadonlyMap<string, Fetched>): DocumentSource {
  return { get: async (url) => documents.get(url) ?? { kind: 'unreachable', why: 'offline' } };
}
