import { refuse } from '../refusal.js';
import { Utf16Decoder } from './utf-16.js';
import { Utf8Decoder } from './utf-8.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Turns the bytes of a file into UTF-8 without a byte order mark, chunk by chunk. Refuses the file at the first byte that is no text. */
export interface Decoder {
  /** As known so far: a file is UTF-8 until a byte says it is not. */
  readonly encoding: Encoding;
  push(chunk: Buffer): Buffer;
  /** Call once, after the last chunk. */
  end(): Buffer;
}

/** The decoder for a file that starts with these bytes, four of them if it has so many. */
export function decoderFor(head: Uint8Array): Decoder {
  const mark = Buffer.from(head.subarray(0, 4)).toString('hex');
  if (mark === 'fffe0000' || mark === '0000feff') refuse('ENCODING_UNKNOWN', { offset: 0 });
  if (mark.startsWith('fffe')) return new Utf16Decoder('utf-16le');
  if (mark.startsWith('feff')) return new Utf16Decoder('utf-16be');
  return new Utf8Decoder(mark.startsWith('efbbbf'));
}
