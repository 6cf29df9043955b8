import { hash } from 'node:crypto';

import type { ClaimedRecipient } from '@tessera/domain';

import type { KnownEmail } from './credential-store.js';

const HASHED = /^(sha256|md5)\$([0-9a-f]+)$/iu;

/** Finds the person that a credential names by an e-mail address, plain or hashed with a salt. Never by a name, and never where two people fit. */
export class Holders {
  private readonly byEmail = new Map<string, string>();
  /** Addresses hashed with one salt, so that credentials which share it are matched by looking up. */
  private readonly byHash = new Map<string, Map<string, string>>();

  constructor(known: Iterable<KnownEmail>) {
    for (const { personId, email } of known) this.byEmail.set(email, personId);
  }

  find(recipients: readonly ClaimedRecipient[]): string | null {
    const found = this.all(recipients);
    return found.length === 1 ? found[0]! : null;
  }

  /** Everybody whom it names. */
  all(recipients: readonly ClaimedRecipient[]): string[] {
    return [...new Set(recipients.flatMap((recipient) => this.one(recipient) ?? []))];
  }

  private one({ kind, value, salt }: ClaimedRecipient): string | undefined {
    if (kind === 'email') return this.byEmail.get(value.trim().toLowerCase().replace(/^mailto:/u, ''));
    const [, algorithm, digest] = kind === 'hash' ? (HASHED.exec(value) ?? []) : [];
    return algorithm && digest ? this.hashed(algorithm.toLowerCase(), salt ?? '').get(digest.toLowerCase()) : undefined;
  }

  private hashed(algorithm: string, salt: string): Map<string, string> {
    const name = `${algorithm}$${salt}`;
    const known = this.byHash.get(name);
    if (known) return known;
    const hashes = new Map([...this.byEmail].map(([email, personId]) => [hash(algorithm, email + salt, 'hex'), personId]));
    if (salt === '') this.byHash.set(name, hashes);
    return hashes;
  }
}
