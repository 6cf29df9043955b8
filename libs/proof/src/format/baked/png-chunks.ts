import { crc32 } from 'node:zlib';
import { LIMITS } from '../../limits.js';
import type { BakedFault } from './baked-text.js';

export interface Chunk {
  /** Four letters, such as iTXt. */
  readonly type: string;
  readonly data: Buffer;
}

export type Chunks = { readonly kind: 'chunks'; readonly chunks: readonly Chunk[] } | { readonly kind: 'fault'; readonly code: BakedFault };

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const FRAME = 12;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/** The chunks of a PNG up to its end, each whole and with the checksum it was written with. Pixels stay what they are: bytes. What follows the end is not looked at. */
export function readChunks(bytes: Uint8Array): Chunks {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; chunks.length < LIMITS.imageChunks; ) {
    const chunk = chunkAt(png, at);
    if (typeof chunk === 'string') return { kind: 'fault', code: chunk };
    const code = chunks.length === 0 ? headerFault(chunk) : null;
    if (code) return { kind: 'fault', code };
    if (chunk.type === 'IEND') return chunk.data.length === 0 ? { kind: 'chunks', chunks } : { kind: 'fault', code: 'image-invalid' };
    chunks.push(chunk);
    at += FRAME + chunk.data.length;
  }
  return { kind: 'fault', code: 'image-too-large' };
}

function chunkAt(png: Buffer, at: number): Chunk | BakedFault {
  if (at + FRAME > png.length) return 'image-invalid';
  const length = png.readUInt32BE(at);
  const type = png.toString('latin1', at + 4, at + 8);
  if (length > png.length - at - FRAME || !/^[A-Za-z]{4}$/.test(type)) return 'image-invalid';
  const end = at + 8 + length;
  if (crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return 'image-checksum-wrong';
  return { type, data: png.subarray(at + 8, end) };
}

function headerFault({ type, data }: Chunk): BakedFault | null {
  if (type !== 'IHDR' || data.length !== 13) return 'image-invalid';
  const sides = [data.readUInt32BE(0), data.readUInt32BE(4)];
  if (sides.includes(0)) return 'image-invalid';
  return sides.some((side) => side > LIMITS.imageSide) ? 'image-too-large' : null;
}
