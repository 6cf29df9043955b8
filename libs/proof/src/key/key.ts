import type { KeyObject } from 'node:crypto';

/** The kinds of public key that can vouch for a credential. RSA is 2048 bits or more. */
export type KeyKind = 'Ed25519' | 'P-256' | 'P-384' | 'secp256k1' | 'RSA';

export interface PublicKey {
  readonly kind: KeyKind;
  readonly object: KeyObject;
}
