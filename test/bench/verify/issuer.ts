import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { didKeyOf, methodOf } from '@tessera/proof';

export interface BenchIssuer {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly did: string;
  readonly verificationMethod: string;
}

export function issuer(kind: 'Ed25519' | 'P-256' | 'P-384'): BenchIssuer {
  const { privateKey } = kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  const publicKey = createPublicKey(privateKey);
  const did = didKeyOf(publicKey);
  return { privateKey, publicKey, did, verificationMethod: methodOf(did) };
}
