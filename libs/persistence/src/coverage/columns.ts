/** Columns come as one value each: whole numbers packed by `int4send`, instants by `float8send`, ids as text with commas. Rows as objects would cost ten times as much. */

/** Values as PostgreSQL sends them, the high byte first; null where there was no row to pack. */
export function int32s(packed: Buffer | null): Int32Array {
  const own = new Uint8Array(packed ?? []);
  Buffer.from(own.buffer).swap32();
  return new Int32Array(own.buffer);
}

export function float64s(packed: Buffer | null): Float64Array {
  const own = new Uint8Array(packed ?? []);
  Buffer.from(own.buffer).swap64();
  return new Float64Array(own.buffer);
}

export const ids = (list: string | null): string[] => (list === null ? [] : list.split(','));

/** One byte of each whole number: `place` 0 is the lowest. */
export function bytesAt(place: 0 | 1 | 2 | 3, of: Int32Array): Uint8Array {
  const bytes = new Uint8Array(of.length);
  for (let i = 0; i < of.length; i += 1) bytes[i] = (of[i]! >>> (8 * place)) & 0xff;
  return bytes;
}

/** One bit of each whole number as 0 or 1: `place` 0 is the lowest. */
export const bitsAt = (place: number, of: Int32Array): Uint8Array => Uint8Array.from(of, (word) => (word >>> place) & 1);
