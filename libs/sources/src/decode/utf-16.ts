import { TextDecoder } from 'node:util';
import { refuse } from '../refusal.js';
import type { Decoder } from './decoder.js';

/** UTF-16 with a byte order mark. A lone surrogate or half a unit at the end refuses the file. */
export class Utf16Decoder implements Decoder {
  private readonly decoder: TextDecoder;
  private offset = 0;

  constructor(readonly encoding: 'utf-16le' | 'utf-16be') {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  push(chunk: Buffer): Buffer {
    const text = this.decoded(() => this.decoder.decode(chunk, { stream: true }));
    this.offset += chunk.length;
    return text;
  }

  end(): Buffer {
    return this.decoded(() => this.decoder.decode());
  }

  /** The decoder does not say where; the start of the chunk is near enough to find the place. */
  private decoded(decode: () => string): Buffer {
    try {
      return Buffer.from(decode());
    } catch {
      return refuse('ENCODING_INVALID', { offset: this.offset });
    }
  }
}
