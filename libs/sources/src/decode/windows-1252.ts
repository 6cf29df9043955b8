import { TextDecoder } from 'node:util';
import { refuse } from '../refusal.js';
import { characterAt } from './utf8-fault.js';

const HIGH = /[\x80-\xff]/u;
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const LONGEST = 4;

/**
 * Windows-1252, for bytes that are not UTF-8. Refused: bytes the code page does not define, and bytes that read as a
 * character of UTF-8, for then the file is a mixture and either reading would be wrong somewhere.
 */
export class Windows1252Decoder {
  private readonly decoder = new TextDecoder('windows-1252');
  private before: Buffer = Buffer.alloc(0);

  constructor(private offset: number) {}

  push(chunk: Buffer): Buffer {
    if (this.before.length > 0 || HIGH.test(chunk.toString('latin1'))) this.check(Buffer.concat([this.before, chunk]));
    this.offset += chunk.length;
    this.before = Buffer.from(chunk.subarray(1 - LONGEST));
    return Buffer.from(this.decoder.decode(chunk, { stream: true }));
  }

  private check(bytes: Buffer): void {
    for (const [at, byte] of bytes.entries()) {
      const isMixed = byte >= 0x80 && (UNDEFINED.has(byte) || characterAt(bytes, at) > 1);
      if (isMixed) refuse('ENCODING_INVALID', { offset: this.offset - this.before.length + at });
    }
  }
}
