import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { textOf, type JsonObject } from '../json/json.js';
import type { KeyKind, PublicKey } from './key.js';

const CURVES: ReadonlyMap<string, KeyKind> = new Map([
  ['OKP Ed25519', 'Ed25519'],
  ['EC P-256', 'P-256'],
  ['EC P-384', 'P-384'],
  ['EC secp256k1', 'secp256k1'],
]);

const SMALLEST_MODULUS = 2048;

/** Null for a private, symmetric, weak, malformed or unknown key, and for one that is marked for something else than signatures. */
export function keyOfJwk(jwk: JsonObject): PublicKey | null {
  if ('d' in jwk || 'k' in jwk || (jwk['use'] !== undefined && jwk['use'] !== 'sig')) return null;
  if (jwk['kty'] === 'RSA') return rsa(jwk);
  const kind = CURVES.get(`${textOf(jwk['kty'])} ${textOf(jwk['crv'])}`);
  const object = kind && imported({ kty: jwk['kty'], crv: jwk['crv'], x: jwk['x'], y: jwk['y'] });
  return kind && object ? { kind, object } : null;
}

function rsa({ n, e }: JsonObject): PublicKey | null {
  const object = imported({ kty: 'RSA', n, e });
  return object && (object.asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_MODULUS ? { kind: 'RSA', object } : null;
}

/** Parsing a key costs more than checking a signature with it, and the same few issuers list the same few keys. */
const parsed = new Map<string, KeyObject>();
const REMEMBERED = 1000;
const LONGEST = 8192;

function imported(jwk: JsonObject): KeyObject | null {
  const name = JSON.stringify(jwk);
  const known = parsed.get(name);
  if (known || name.length > LONGEST) return known ?? null;
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    if (parsed.size >= REMEMBERED) parsed.clear();
    parsed.set(name, key);
    return key;
  } catch {
    return null;
  }
}
