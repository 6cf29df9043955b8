import type { DocumentSource } from '../documents/document-source.js';
import type { Controller } from './controller.js';

/** The keys of an issuer, or why they could not be had. A reason here is never the issuer's fault for certain. */
export type Resolved = { readonly kind: 'found'; readonly controller: Controller } | { readonly kind: 'unknown'; readonly code: string; readonly why?: string };

/** One way of going from the name of an issuer to its keys. */
export interface IssuerMethod {
  readonly matches: (id: string) => boolean;
  readonly resolve: (id: string, documents: DocumentSource) => Promise<Resolved>;
}
