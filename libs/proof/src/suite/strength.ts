import { hash as digestOf, sign, verify, type KeyObject } from 'node:crypto';
import type { KeyKind } from '../key/key.js';

/** What the kind of a key settles: the hash of everything that is signed with it, and the length of a signature in bytes. */
export interface Strength {
  readonly hash: 'sha256' | 'sha384';
  readonly bytes: 64 | 96;
  /** Ed25519 hashes by itself. */
  readonly digest: 'sha256' | 'sha384' | null;
}

const STRENGTHS: ReadonlyMap<KeyKind, Strength> = new Map<KeyKind, Strength>([
  ['Ed25519', { hash: 'sha256', bytes: 64, digest: null }],
  ['P-256', { hash: 'sha256', bytes: 64, digest: 'sha256' }],
  ['P-384', { hash: 'sha384', bytes: 96, digest: 'sha384' }],
]);

/** Null for a kind of key that no suite uses. */
export function strengthOf(kind: KeyKind): Strength | null {
  return STRENGTHS.get(kind) ?? null;
}

/** The bytes that are signed: the hash of the proof without its value, then the hash of the document. */
export function toBeSigned([config, content]: readonly [string, string], { hash }: Strength): Buffer {
  return Buffer.concat([digestOf(hash, config, 'buffer'), digestOf(hash, content, 'buffer')]);
}

export function holds(data: Uint8Array, key: KeyObject, signature: Uint8Array, { bytes, digest }: Strength): boolean {
  return signature.length === bytes && verify(digest, data, digest ? { key, dsaEncoding: 'ieee-p1363' } : key, signature);
}

export function signed(data: Uint8Array, key: KeyObject, { digest }: Strength): Buffer {
  return sign(digest, data, digest ? { key, dsaEncoding: 'ieee-p1363' } : key);
}
