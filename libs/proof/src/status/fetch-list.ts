import type { DocumentSource } from '../documents/document-source.js';
import { isPublicUrl } from '../documents/public-url.js';

/** The bytes of a list as its address serves them, or why there are none. */
export type FetchedList =
  | { readonly kind: 'found'; readonly body: Uint8Array; readonly at: Date; readonly isHandedIn: boolean }
  | { readonly kind: 'unknown'; readonly code: string; readonly why?: string };

export async function fetchList(url: string, documents: DocumentSource): Promise<FetchedList> {
  if (!isPublicUrl(url)) return { kind: 'unknown', code: 'status-address-refused' };
  const fetched = await documents.get(url);
  if (fetched.kind === 'gone') return { kind: 'unknown', code: 'status-gone' };
  if (fetched.kind === 'unreachable') return { kind: 'unknown', code: 'status-unreachable', why: fetched.why };
  return { kind: 'found', body: fetched.body, at: fetched.at, isHandedIn: fetched.isHandedIn === true };
}
