import type { DocumentSource } from '../documents/document-source.js';
import { didKey } from './did-key.js';
import { didWeb } from './did-web.js';
import { https } from './https.js';
import type { IssuerMethod, Resolved } from './issuer-method.js';

/** Every way to an issuer's keys that is known; a new one is a file and a line here. */
const METHODS: readonly IssuerMethod[] = [didKey, didWeb, https];

export async function resolveIssuer(id: string, documents: DocumentSource): Promise<Resolved> {
  const method = METHODS.find(({ matches }) => matches(id));
  return method ? method.resolve(id, documents) : { kind: 'unknown', code: 'key-method-unsupported' };
}
