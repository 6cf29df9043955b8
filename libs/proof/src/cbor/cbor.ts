/** What a CBOR item may hold here (RFC 8949): whole numbers that JavaScript can count, no floating ones, no items of unstated length. */
export type Cbor = number | string | boolean | null | Uint8Array | readonly Cbor[] | ReadonlyMap<Cbor, Cbor> | CborTag;

export class CborTag {
  constructor(
    readonly tag: number,
    readonly value: Cbor,
  ) {}
}

const DEEPEST = 16;

/** Exactly one item, from the first byte to the last; undefined for anything else. */
export function readCbor(bytes: Uint8Array): Cbor | undefined {
  const reader = new Reader(bytes);
  const value = reader.item(0);
  return reader.isAtEnd() ? value : undefined;
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  item(depth: number): Cbor | undefined {
    const first = this.bytes[this.at];
    if (first === undefined || depth > DEEPEST) return undefined;
    this.at += 1;
    const kind = first >> 5;
    if (kind === 7) return simple(first & 31);
    const size = this.size(first & 31);
    return size === undefined ? undefined : this.body(kind, size, depth);
  }

  private body(kind: number, size: number, depth: number): Cbor | undefined {
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 2) return this.slice(size);
    if (kind === 3) return textOf(this.slice(size));
    if (kind === 4) return this.items(size, depth);
    if (kind === 5) return this.map(size, depth);
    const value = this.item(depth + 1);
    return value === undefined ? undefined : new CborTag(size, value);
  }

  /** The number beside the kind: in the byte itself, or in the 1, 2, 4 or 8 bytes after it. */
  private size(short: number): number | undefined {
    if (short < 24) return short;
    const bytes = short <= 27 ? this.slice(2 ** (short - 24)) : undefined;
    const value = bytes?.reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }

  private slice(length: number): Uint8Array | undefined {
    if (length > this.bytes.length - this.at) return undefined;
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A stated count is not believed: each item takes a byte at least. */
  private items(count: number, depth: number): Cbor[] | undefined {
    const items: Cbor[] = [];
    while (items.length < count) {
      const item = this.item(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  private map(count: number, depth: number): ReadonlyMap<Cbor, Cbor> | undefined {
    const flat = this.items(count * 2, depth);
    if (!flat) return undefined;
    const map = new Map(Array.from({ length: count }, (_, at) => [flat[at * 2]!, flat[at * 2 + 1]!] as const));
    return map.size === count ? map : undefined;
  }
}

function simple(value: number): Cbor | undefined {
  return new Map<number, Cbor>([[20, false], [21, true], [22, null]]).get(value);
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
