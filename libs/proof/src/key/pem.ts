import { createPublicKey } from 'node:crypto';
import { keyOfJwk } from './jwk.js';
import type { PublicKey } from './key.js';

const PUBLIC = /^\s*-----BEGIN (?:RSA )?PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END (?:RSA )?PUBLIC KEY-----\s*$/;
const LONGEST = 8192;

/** Parsing a key costs more than checking a signature with it, and the same few issuers sign everything. */
const parsed = new Map<string, PublicKey>();
const REMEMBERED = 1000;

/** Null for anything but one public key of a known kind and strength: a private key or a certificate is not read as one. */
export function keyOfPem(pem: string): PublicKey | null {
  const known = parsed.get(pem);
  if (known) return known;
  const key = pem.length <= LONGEST && PUBLIC.test(pem) ? parse(pem) : null;
  if (key && parsed.size >= REMEMBERED) parsed.clear();
  if (key) parsed.set(pem, key);
  return key;
}

function parse(pem: string): PublicKey | null {
  try {
    return keyOfJwk(createPublicKey(pem).export({ format: 'jwk' }));
  } catch {
    return null;
  }
}
