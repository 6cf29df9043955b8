import { createHash } from 'node:crypto';
import type { ClaimedCredential, ClaimedRecipient } from '@tessera/domain';
import { checked, type Checked } from '../checked.js';

const HASH = /^(sha256|md5)\$([0-9a-f]+)$/i;

/**
 * Whether a credential was awarded to the person who has these verified e-mail addresses. Null asks for nobody. Only an
 * e-mail that the credential names can answer yes or no: a DID or a name leaves it to a human.
 */
export function matchRecipient(claim: Pick<ClaimedCredential, 'recipients'>, identifiers: readonly string[] | null): Checked {
  if (identifiers === null) return checked('recipient', 'none', 'recipient-not-asked');
  const named = claim.recipients.filter(isComparable);
  if (named.length === 0) return checked('recipient', 'unknown', 'recipient-not-named');
  if (identifiers.length === 0) return checked('recipient', 'unknown', 'person-without-identifier');

  const forms = [...new Set(identifiers.flatMap(formsOf))];
  const match = named.find((recipient) => forms.some((form) => isNamed(recipient, form)));
  if (!match) return checked('recipient', 'fail', 'recipient-mismatch');
  return checked('recipient', 'pass', isWeak(match) ? 'recipient-matched-md5' : 'recipient-matched');
}

function isComparable({ kind, value }: ClaimedRecipient): boolean {
  return kind === 'email' || (kind === 'hash' && HASH.test(value));
}

/** Issuers hash what their form was given: as typed, or trimmed, or in lower case. */
function formsOf(identifier: string): string[] {
  return [...new Set([identifier, identifier.trim(), identifier.trim().toLowerCase()])];
}

function isNamed({ kind, value, salt }: ClaimedRecipient, form: string): boolean {
  if (kind === 'email') return value.trim().toLowerCase() === form.trim().toLowerCase();
  const [, algorithm = '', hash = ''] = HASH.exec(value) ?? [];
  return createHash(algorithm.toLowerCase()).update(form + (salt ?? '')).digest('hex') === hash.toLowerCase();
}

function isWeak({ kind, value }: ClaimedRecipient): boolean {
  return kind === 'hash' && /^md5/i.test(value);
}
