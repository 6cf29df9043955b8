import { constants, verify, type KeyObject } from 'node:crypto';
import type { KeyKind } from '../key/key.js';

/** One signature algorithm, bound to the one kind of key it may be used with. */
export interface Algorithm {
  readonly kind: KeyKind;
  readonly check: (data: Uint8Array, key: KeyObject, signature: Uint8Array) => boolean;
}

const ecdsa = (kind: KeyKind, hash: string, bytes: number): Algorithm => ({
  kind,
  check: (data, key, signature) => signature.length === bytes && verify(hash, data, { key, dsaEncoding: 'ieee-p1363' }, signature),
});

/** Exact names, and no other: what is not here is never tried. */
const ALGORITHMS: ReadonlyMap<unknown, Algorithm> = new Map<unknown, Algorithm>([
  ['EdDSA', { kind: 'Ed25519', check: (data, key, signature) => signature.length === 64 && verify(null, data, key, signature) }],
  ['Ed25519', { kind: 'Ed25519', check: (data, key, signature) => signature.length === 64 && verify(null, data, key, signature) }],
  ['ES256', ecdsa('P-256', 'sha256', 64)],
  ['ES384', ecdsa('P-384', 'sha384', 96)],
  ['RS256', { kind: 'RSA', check: (data, key, signature) => verify('sha256', data, key, signature) }],
  ['PS256', { kind: 'RSA', check: (data, key, signature) => verify('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }, signature) }],
]);

/** Real signature algorithms that are not supported, as opposed to none, HMAC and inventions, which are forgeries. */
const OTHERS: ReadonlySet<unknown> = new Set(['ES512', 'ES256K', 'PS384', 'PS512', 'RS384', 'RS512', 'Ed448', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87']);

export function algorithmOf(name: unknown): Algorithm | 'unsupported' | 'forbidden' {
  return ALGORITHMS.get(name) ?? (OTHERS.has(name) ? 'unsupported' : 'forbidden');
}
