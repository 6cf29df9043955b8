import { checked, type Checked } from '../../checked.js';
import { fingerprint } from '../../context/context-set.js';
import { linkedObject, secureAddress, type Linked, type Unlinked } from '../../documents/linked-document.js';
import type { JsonObject } from '../../json/json.js';
import type { Seal } from '../../seal.js';
import type { Assertion } from './assertion.js';
import { claimOf } from './assertion-claim.js';
import { backgroundOf, type Background } from './badge-class.js';
import { isInScope } from './issuer-scope.js';

/**
 * A badge without a signature: true because the address that it names itself by serves the very same document, and the
 * issuer's profile lets badges be hosted there. That is trust in a host and its certificate, no more.
 */
export function hostedSeal(assertion: Assertion, address: string): Seal {
  return {
    suite: 'hosted',
    open: async (_, { documents }) => {
      const [copy, background] = await Promise.all([linkedObject(address, documents), backgroundOf(assertion, documents)]);
      return { findings: [...copyFindings(copy, assertion.document, address), scopeFinding(background, address)], claim: claimOf(assertion, background) };
    },
  };
}

function copyFindings(copy: Linked<JsonObject>, presented: JsonObject, address: string): Checked[] {
  if (copy.kind === 'unknown') return notServed(copy, address);
  if (isRevoked(copy.value)) return [checked('proof', 'none', 'hosted-copy-revoked', { address }), checked('status', 'fail', 'revoked', { list: address, confirmedAt: copy.at.toISOString() })];
  const isSame = fingerprint(copy.value) === fingerprint(presented);
  return [checked('proof', isSame ? 'pass' : 'fail', isSame ? 'hosted-copy-equal' : 'hosted-copy-differs', { address })];
}

/** A host that says 410 has taken the badge back; any other silence says nothing. */
export function notServed({ why, detail }: Unlinked, address: string): Checked[] {
  const finding = checked('proof', 'unknown', `hosted-copy-${why}`, { address, ...(detail === undefined ? {} : { why: detail }) });
  return why === 'gone' ? [finding, checked('status', 'fail', 'revoked', { list: address })] : [finding];
}

/** Anything but a plain no. */
export function isRevoked({ revoked }: JsonObject): boolean {
  return revoked !== undefined && revoked !== null && revoked !== false;
}

/** An address that may not be asked leaves open what its issuer thinks of it, unless it only dresses up as the issuer's. */
function scopeFinding({ issuer, finding }: Background, address: string): Checked {
  if (!issuer) return finding ?? checked('key', 'unknown', 'issuer-profile-unreachable');
  const asked = secureAddress(withoutUser(address));
  if (asked === null) return checked('key', 'none', 'key-not-asked');
  return isInScope(asked, issuer) ? checked('key', 'pass', 'hosted-by-issuer', { issuer: issuer.id }) : checked('key', 'fail', 'origin-mismatch', { address, issuer: issuer.id });
}

/** In https://issuer.example@evil.example/ the host is the second one. */
function withoutUser(address: string): string {
  return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}
