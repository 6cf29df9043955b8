import type { Reading } from './reading.js';

type Unread = Extract<Reading, { kind: 'unsupported' }>;

const COSE: Unread = { kind: 'unsupported', format: 'vc-cose', code: 'unsupported-cose' };
const SD_JWT: Unread = { kind: 'unsupported', format: 'vc-sd-jwt', code: 'unsupported-sd-jwt' };

/** A list of four under the CBOR tag of COSE_Sign1 (18) or of COSE_Sign (98), RFC 9052. */
const SIGNED: readonly Buffer[] = ['d284', 'd86284'].map((hex) => Buffer.from(hex, 'hex'));

/** A token with what its holder chose to show behind it (SD-JWT), whether or not anything was shown. */
const SELECTIVE = /^[\w-]+\.[\w-]+\.[\w-]*~/;

/** Bytes of a kind that is known and not read; null for any other. */
export function unreadBytes(bytes: Uint8Array): Unread | null {
  return SIGNED.some((start) => Buffer.from(bytes.subarray(0, start.length)).equals(start)) ? COSE : null;
}

/** The same for text, which may be such bytes in base64 or in hex. */
export function unreadText(text: string): Unread | null {
  if (SELECTIVE.test(text)) return SD_JWT;
  const isHex = /^[0-9a-f]{6,}$/i.test(text);
  const isBase64 = /^[\w+/-]{8,}={0,2}$/.test(text);
  return isHex || isBase64 ? unreadBytes(Buffer.from(text.slice(0, 16), isHex ? 'hex' : 'base64')) : null;
}

/** A token that says of itself that parts of it can be left out. */
export function unreadToken({ typ }: Readonly<Record<string, unknown>>): Unread | null {
  return typeof typ === 'string' && /(?:^|\+)sd-jwt$/i.test(typ) ? SD_JWT : null;
}
