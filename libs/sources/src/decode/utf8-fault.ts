import { isUtf8 } from 'node:buffer';

export type Utf8Fault =
  | { readonly kind: 'none' }
  /** The bytes from `at` on begin a character whose rest may follow in the next chunk. */
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'invalid'; readonly at: number };

/** Where these bytes stop being UTF-8: no overlong forms, no surrogates, nothing past U+10FFFF. */
export function utf8Fault(bytes: Uint8Array): Utf8Fault {
  if (isUtf8(bytes)) return { kind: 'none' };
  let at = 0;
  while (at < bytes.length) {
    const length = characterAt(bytes, at);
    if (length > 0) at += length;
    else return length === CUT ? { kind: 'cut', at } : { kind: 'invalid', at };
  }
  return { kind: 'none' };
}

const CUT = 0;
const INVALID = -1;

/** Bytes of the character at this place: 1 to 4; 0 when it goes on past the end, -1 when it is none. */
export function characterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? INVALID : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return CUT;
    if (byte < leastSecond(lead, i) || byte > mostSecond(lead, i)) return INVALID;
  }
  return length;
}

function leastSecond(lead: number, i: number): number {
  if (i > 1) return 0x80;
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function mostSecond(lead: number, i: number): number {
  if (i > 1) return 0xbf;
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}
