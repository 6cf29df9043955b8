import { createPublicKey } from 'node:crypto';
import { keyOfJwk } from './jwk.js';
import type { PublicKey } from './key.js';

const PUBLIC = /^\s*-----BEGIN (?:RSA )?PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END (?:RSA )?PUBLIC KEY-----\s*$/;
const LONGEST = 8192;

/** Null for anything but one public key of a known kind and strength: a private key or a certificate is not read as one. */
export function keyOfPem(pem: string): PublicKey | null {
  if (pem.length > LONGEST || !PUBLIC.test(pem)) return null;
  try {
    return keyOfJwk(createPublicKey(pem).export({ format: 'jwk' }));
  } catch {
    return null;
  }
}
