import { crc32 } from 'node:zlib';

import { LIMITS } from '../../limits/limits.js';
import { badInput } from '../../operation/problem.js';
import { ambiguous, broken, type Found } from './found.js';
import { mustBeOfSize } from './image-size.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Bit depths by colour type. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly end: number;
}

/** Walks the chunks from the signature to the end, which is the end of the file. Nothing is inflated. */
export function readPng(bytes: Buffer): Found {
  const head = chunkAt(bytes, SIGNATURE.length);
  const { width, height } = sizeOf(head);
  let chunk = head;
  let hasPicture = false;
  for (let count = 1; chunk.type !== 'IEND'; count += 1) {
    if (count >= LIMITS.pngChunks) throw broken();
    chunk = chunkAt(bytes, chunk.end);
    hasPicture ||= chunk.type === 'IDAT';
    if (chunk.type === 'acTL') throw badInput('IMAGE_MOVING', 'A moving picture is no certificate.');
  }
  if (!hasPicture || chunk.data.length > 0) throw broken();
  if (chunk.end < bytes.length) throw ambiguous();
  return { mediaType: 'image/png', width, height, pages: null, notes: [] };
}

function chunkAt(bytes: Buffer, at: number): Chunk {
  if (at + 12 > bytes.length) throw broken();
  const end = at + 12 + bytes.readUInt32BE(at);
  if (end > bytes.length) throw broken();
  const type = bytes.toString('latin1', at + 4, at + 8);
  if (!/^[A-Za-z]{4}$/.test(type) || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw broken();
  return { type, data: bytes.subarray(at + 8, end - 4), end };
}

function sizeOf({ type, data }: Chunk): { readonly width: number; readonly height: number } {
  if (type !== 'IHDR' || data.length !== 13) throw broken();
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth, colour, packing, filter, interlace] = data.subarray(8);
  if (!DEPTHS[colour!]?.includes(depth!) || packing !== 0 || filter !== 0 || interlace! > 1) throw broken();
  mustBeOfSize(width, height);
  return { width, height };
}
