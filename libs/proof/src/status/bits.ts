import { gunzipSync } from 'node:zlib';
import { decodeBase64url } from '../encoding/base64url.js';
import { LIMITS } from '../limits.js';

/** A status list as bits, the first bit of a byte being its highest. Null when it is no list, or unpacks to more than the limit. */
export function decodeBits(encoded: string): Uint8Array | null {
  const text = encoded.startsWith('u') ? encoded.slice(1) : encoded;
  const bytes = decodeBase64url(text) ?? decodeBase64(text);
  try {
    return bytes && gunzipSync(bytes, { maxOutputLength: LIMITS.statusList });
  } catch {
    return null;
  }
}

/** The other alphabet, with its padding, which some issuers of StatusList2021 use. */
function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** The number that the bits of one entry make, the highest first; null when the list has no such entry. */
export function valueAt(bits: Uint8Array, index: number, size = 1): number | null {
  const first = index * size;
  if (!Number.isSafeInteger(first + size) || first + size > bits.length * 8) return null;
  let value = 0;
  for (let at = first; at < first + size; at += 1) value = value * 2 + ((bits[Math.floor(at / 8)]! >> (7 - (at % 8))) & 1);
  return value;
}
