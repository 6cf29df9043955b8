import type { KeyObject } from 'node:crypto';
import { multibaseOf } from '../key/multikey.js';

/** The did:key of an Ed25519, P-256 or P-384 public key. */
export function didKeyOf(publicKey: KeyObject): string {
  return `did:key:${multibaseOf(publicKey)}`;
}

/** The name under which that DID lists its one key. */
export function methodOf(did: string): string {
  return `${did}#${did.slice('did:key:'.length)}`;
}
