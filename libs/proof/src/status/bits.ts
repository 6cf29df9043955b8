import { gunzipSync } from 'node:zlib';
import { decodeBase64url } from '../encoding/base64url.js';
import { LIMITS } from '../limits.js';

/** A status list as bits, the first bit of a byte being its highest. Null when it is no list, or unpacks to more than the limit. */
export function decodeBits(encoded: string): Uint8Array | null {
  const bytes = decodeBase64url(encoded.startsWith('u') ? encoded.slice(1) : encoded);
  try {
    return bytes && gunzipSync(bytes, { maxOutputLength: LIMITS.statusList });
  } catch {
    return null;
  }
}

/** Null when the list has no such bit. */
export function bitAt(bits: Uint8Array, index: number): boolean | null {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? null : (byte & (128 >> (index % 8))) !== 0;
}
