import type { DocumentSource } from '../documents/document-source.js';
import type { Controller, Relation, VerificationMethod } from './controller.js';
import { resolveIssuer } from './resolve-issuer.js';

/** The key that a signer named: one the issuer lists for assertions, or why it is not. */
export type BoundKey =
  | { readonly kind: 'bound'; readonly method: VerificationMethod }
  /** It is known not to be the issuer's. */
  | { readonly kind: 'unbound'; readonly code: string }
  /** The issuer could not be asked. */
  | { readonly kind: 'unknown'; readonly code: string; readonly why?: string };

export interface KeyQuestion {
  readonly issuer: string;
  /** As the signer wrote it: an address, a fragment, the name inside a JWK; null when it named none. */
  readonly name: string | null;
  /** When the signature says it was made; a key counts until it ended. */
  readonly at: Date | null;
  /** What the key has to be listed for: assertions when absent. */
  readonly relation?: Relation;
}

/** Only the issuer's own document decides: a key that is named elsewhere is not even looked at. */
export async function boundKey(question: KeyQuestion, documents: DocumentSource): Promise<BoundKey> {
  const { issuer, name, at } = question;
  if (name !== null && isForeign(name, issuer)) return { kind: 'unbound', code: 'key-of-other-issuer' };
  const resolved = await resolveIssuer(issuer, documents);
  if (resolved.kind === 'unknown') return resolved;
  const methods = methodsMeant(resolved.controller, question);
  const [method] = methods;
  if (!method) return { kind: 'unbound', code: 'key-not-authorised' };
  if (methods.length > 1) return { kind: 'unbound', code: name === null ? 'key-not-named' : 'key-ambiguous' };
  if (method.until && (!at || at >= method.until)) return { kind: 'unbound', code: 'key-ended' };
  return { kind: 'bound', method };
}

function isForeign(name: string, issuer: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(name) && name.split('#')[0] !== issuer;
}

/** Without a name, or by the name of the issuer itself, any key is meant. */
function methodsMeant(controller: Controller, { issuer, name, relation = 'assertion' }: KeyQuestion): readonly VerificationMethod[] {
  return controller[relation].filter((method) => name === null || name === issuer || isNamed(method, name, issuer));
}

function isNamed({ id, jwkId }: VerificationMethod, name: string, issuer: string): boolean {
  return id === name || id === issuer + name || id === `${issuer}#${name}` || jwkId === name;
}
