/** One element of a DER structure (X.690): its tag as the byte that it is, what is in it, and all of it. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
}

const LONG_TAG = 0x1f;

/** Exactly one element, from the first byte to the last; null for anything else, and for lengths that are left open. */
export function readDer(bytes: Uint8Array): Der | null {
  const element = elementAt(bytes, 0);
  return element?.raw.length === bytes.length ? element : null;
}

/** What is inside an element, in order; empty when it is no whole list of elements. */
export function partsOf(der: Der | null | undefined): readonly Der[] {
  const content = der?.content ?? new Uint8Array();
  const parts: Der[] = [];
  for (let at = 0; at < content.length; at += parts.at(-1)!.raw.length) {
    const part = elementAt(content, at);
    if (!part) return [];
    parts.push(part);
  }
  return parts;
}

/** The content of an object identifier, as hex. */
export function oidOf(der: Der | undefined): string | null {
  return der?.tag === 0x06 ? Buffer.from(der.content).toString('hex') : null;
}

export function isSameDer(one: Der | undefined, other: Der | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one.raw).equals(other.raw);
}

function elementAt(bytes: Uint8Array, at: number): Der | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & LONG_TAG) === LONG_TAG) return null;
  const extra = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || extra > 4 || at + 2 + extra > bytes.length) return null;
  const length = extra === 0 ? first : bytes.subarray(at + 2, at + 2 + extra).reduce((sum, byte) => sum * 256 + byte, 0);
  const from = at + 2 + extra;
  return from + length <= bytes.length ? { tag, content: bytes.subarray(from, from + length), raw: bytes.subarray(at, from + length) } : null;
}
