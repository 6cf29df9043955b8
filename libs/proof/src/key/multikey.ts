import { createPublicKey, type KeyObject } from 'node:crypto';
import { decodeBase58, encodeBase58 } from '../encoding/base58.js';
import type { KeyKind, PublicKey } from './key.js';

/** How one kind of key is written as a Multikey: its multicodec header, its length, and the SPKI header that OpenSSL wants. */
interface Codec {
  readonly kind: KeyKind;
  readonly header: readonly [number, number];
  readonly length: number;
  readonly spki: string;
}

const CODECS: readonly Codec[] = [
  { kind: 'Ed25519', header: [0xed, 0x01], length: 32, spki: '302a300506032b6570032100' },
  { kind: 'P-256', header: [0x80, 0x24], length: 33, spki: '3039301306072a8648ce3d020106082a8648ce3d030107032200' },
  { kind: 'P-384', header: [0x81, 0x24], length: 49, spki: '3046301006072a8648ce3d020106052b81040022033200' },
  { kind: 'secp256k1', header: [0xe7, 0x01], length: 33, spki: '3036301006072a8648ce3d020106052b8104000a032200' },
];

/** Parsing a key costs as much as checking a signature with it, and the same few issuers sign everything. */
const parsed = new Map<string, PublicKey>();
const REMEMBERED = 1000;

/** Null for anything but a well-formed public key of a known kind, in base58. */
export function keyOfMultibase(text: string): PublicKey | null {
  const known = parsed.get(text);
  if (known) return known;
  const key = parse(text);
  if (key && parsed.size >= REMEMBERED) parsed.clear();
  if (key) parsed.set(text, key);
  return key;
}

/** The Multikey form of a public key of a known kind; throws for any other. */
export function multibaseOf(key: KeyObject): string {
  const codec = codecOf(key);
  if (!codec) throw new Error('A key of this kind has no Multikey form here.');
  return `z${encodeBase58(Buffer.concat([Buffer.from(codec.header), pointOf(key)]))}`;
}

/** Null for a kind of key that is not written as a Multikey here. */
export function keyKindOf(key: KeyObject): KeyKind | null {
  return codecOf(key)?.kind ?? null;
}

function codecOf(key: KeyObject): Codec | undefined {
  const { crv } = key.export({ format: 'jwk' });
  return CODECS.find(({ kind }) => kind === crv);
}

/** An Edwards key as it is; a point of a NIST curve compressed: the sign of y, then x. */
function pointOf(key: KeyObject): Buffer {
  const { x = '', y } = key.export({ format: 'jwk' });
  const odd = y === undefined ? null : (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
  return Buffer.concat([...(odd === null ? [] : [Buffer.from([2 + odd])]), Buffer.from(x, 'base64url')]);
}

function parse(text: string): PublicKey | null {
  const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : null;
  const codec = bytes && CODECS.find(({ header, length }) => bytes[0] === header[0] && bytes[1] === header[1] && bytes.length === length + 2);
  if (!codec) return null;
  try {
    const der = Buffer.concat([Buffer.from(codec.spki, 'hex'), bytes.subarray(2)]);
    return { kind: codec.kind, object: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
  } catch {
    return null;
  }
}
