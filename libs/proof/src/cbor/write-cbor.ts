import { type Cbor, CborTag } from './cbor.js';

/** The shortest form of one item. For issuing proofs, in demonstrations and tests. */
export function writeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof CborTag) return Buffer.concat([head(6, value.tag), writeCbor(value.value)]);
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...(value as ReadonlyMap<Cbor, Cbor>)].flat().map(writeCbor)]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...(value as readonly Cbor[]).map(writeCbor)]);
  return Buffer.from([value === null ? 0xf6 : value === true ? 0xf5 : 0xf4]);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 0x100) return Buffer.from([(kind << 5) | 24, size]);
  if (size < 0x10000) return Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8((kind << 5) | 26);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}
