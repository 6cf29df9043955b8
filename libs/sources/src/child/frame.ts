import type { Message } from '../message.js';

/** Between the processes: four bytes length of the rest, one byte kind, then JSON; of a document, four bytes length of its JSON, its JSON, its bytes. */
const HEAD_BYTES = 5;
const JSON_ONLY = 0;
const WITH_BYTES = 1;

/** No frame is longer; anything that claims to be is no frame. */
export const FRAME_MAX = 64 * 1024 * 1024;

export function toFrame(message: Message): Buffer {
  if (message.kind !== 'document') return framed(JSON_ONLY, [Buffer.from(JSON.stringify(message))]);
  const { bytes, ...rest } = message;
  const json = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return framed(WITH_BYTES, [length, json, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
}

function framed(kind: number, parts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 1));
  head.writeUInt8(kind, 4);
  return Buffer.concat([head, ...parts]);
}

/** Puts frames together from chunks that end anywhere. Throws on bytes that are no frame. */
export class FrameReader {
  private readonly chunks: Buffer[] = [];
  private size = 0;

  *push(chunk: Buffer): Generator<Message, void> {
    this.chunks.push(chunk);
    this.size += chunk.length;
    for (let frame = this.next(); frame !== null; frame = this.next()) yield fromFrame(frame);
  }

  private next(): Buffer | null {
    if (this.size < HEAD_BYTES) return null;
    if (this.chunks[0]!.length < HEAD_BYTES) this.join();
    const length = this.chunks[0]!.readUInt32BE() + 4;
    if (length > FRAME_MAX) throw new RangeError('No frame is so long');
    if (this.size < length) return null;
    if (this.chunks[0]!.length < length) this.join();
    const frame = this.chunks[0]!.subarray(0, length);
    this.chunks[0] = this.chunks[0]!.subarray(length);
    this.size -= length;
    return frame;
  }

  private join(): void {
    this.chunks.splice(0, this.chunks.length, Buffer.concat(this.chunks));
  }
}

function fromFrame(frame: Buffer): Message {
  const body = frame.subarray(HEAD_BYTES);
  if (frame.readUInt8(4) === JSON_ONLY) return JSON.parse(body.toString()) as Message;
  const end = 4 + body.readUInt32BE();
  return { ...(JSON.parse(body.subarray(4, end).toString()) as object), bytes: new Uint8Array(body.subarray(end)) } as Message;
}
