import type { ClaimedRecipient } from '@tessera/domain';
import { objectsOf, textOf, type JsonObject } from '../json/json.js';

const EMAIL_TYPES: ReadonlySet<unknown> = new Set(['emailAddress', 'email']);
const HASH = /^(?:sha256|md5)\$/i;

/** Everyone whom a credential subject names, in the order of the document. */
export function recipientsOf(subject: JsonObject): ClaimedRecipient[] {
  const named = objectsOf(subject['identifier']).flatMap((identity) => recipientOf(identity) ?? []);
  const id = textOf(subject['id']);
  return id === null ? named : [...named, ofId(id)];
}

function recipientOf(identity: JsonObject): ClaimedRecipient | null {
  const value = textOf(identity['identityHash']);
  if (value === null) return null;
  const salt = textOf(identity['salt']);
  if (!EMAIL_TYPES.has(identity['identityType'])) return { kind: 'other', value, salt };
  const hashed = identity['hashed'] === true || HASH.test(value);
  return hashed ? { kind: 'hash', value, salt } : { kind: 'email', value, salt: null };
}

function ofId(id: string): ClaimedRecipient {
  if (id.toLowerCase().startsWith('mailto:')) return { kind: 'email', value: id.slice('mailto:'.length), salt: null };
  return { kind: id.startsWith('did:') ? 'did' : 'other', value: id, salt: null };
}
