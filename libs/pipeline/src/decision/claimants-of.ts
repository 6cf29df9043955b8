import type { HolderClaim, KnownClaimant } from '@tessera/domain';

import type { Stores } from '../units.js';
import { heldByDecision, heldByOther, restated } from '../verify/claimants.js';

/** By id of a credential that a decision names, everybody who claims it: by the same document, or by one that gives itself the same id. */
export async function claimantsOf(claims: readonly HolderClaim[], { facts, credentials }: Pick<Stores, 'facts' | 'credentials'>): Promise<ReadonlyMap<string, readonly KnownClaimant[]>> {
  const ids = claims.map(({ credential }) => credential).filter((id) => UUID.test(id));
  const named = ids.length === 0 ? [] : await facts.openBy('credential_version', 'credentialId', ids);
  if (named.length === 0) return new Map();
  const ofItself = ({ claim }: { readonly claim: unknown }): string | null => (claim as { readonly id: string | null }).id;
  const held = await credentials.held(named.map(({ key }) => shaOf(key)), named.flatMap(({ values }) => ofItself(values) ?? []));
  return new Map(named.map(({ key, values }) => {
    const issuer = held.find((other) => other.key === key)?.issuerKey ?? null;
    const same = held.filter((other) => other.sha256 === shaOf(key) || (other.id !== null && other.id === ofItself(values) && other.issuerKey === issuer));
    return [values.credentialId, same.map((other): KnownClaimant => ({ key: other.key, personId: other.personId, held: restated(other, heldByDecision), notHeld: restated(other, heldByOther) }))];
  }));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** Keys of credentials begin with the hash of their document. */
const shaOf = (key: string): string => key.slice(0, key.indexOf('|'));
