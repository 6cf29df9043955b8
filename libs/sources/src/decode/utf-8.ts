import { isAscii } from 'node:buffer';
import { refuse } from '../refusal.js';
import type { Decoder, Encoding } from './decoder.js';
import { utf8Fault } from './utf8-fault.js';
import { Windows1252Decoder } from './windows-1252.js';

const BOM_BYTES = 3;

/**
 * UTF-8, until a byte says otherwise. A file without a mark whose bytes so far were all ASCII is then read on as
 * Windows-1252; a file that has shown itself to be UTF-8 is broken and refused.
 */
export class Utf8Decoder implements Decoder {
  private offset = 0;
  private cut: Buffer = Buffer.alloc(0);
  private isMulti: boolean;
  private fallback: Windows1252Decoder | null = null;

  constructor(private hasMark: boolean) {
    this.isMulti = hasMark;
  }

  get encoding(): Encoding {
    return this.fallback ? 'windows-1252' : 'utf-8';
  }

  push(chunk: Buffer): Buffer {
    if (this.fallback) return this.fallback.push(chunk);
    const bytes = this.cut.length > 0 ? Buffer.concat([this.cut, chunk]) : chunk;
    const fault = utf8Fault(bytes);
    if (fault.kind === 'invalid') return this.fallBack(bytes, fault.at);
    const whole = fault.kind === 'cut' ? bytes.subarray(0, fault.at) : bytes;
    this.cut = fault.kind === 'cut' ? Buffer.from(bytes.subarray(fault.at)) : Buffer.alloc(0);
    this.isMulti ||= !isAscii(whole);
    this.offset += whole.length;
    return this.withoutMark(whole);
  }

  end(): Buffer {
    if (!this.fallback && this.cut.length > 0) return this.fallBack(this.cut, 0);
    return Buffer.alloc(0);
  }

  private fallBack(bytes: Buffer, at: number): Buffer {
    if (this.isMulti || !isAscii(bytes.subarray(0, at))) refuse('ENCODING_INVALID', { offset: this.offset + at });
    this.fallback = new Windows1252Decoder(this.offset);
    return this.fallback.push(bytes);
  }

  private withoutMark(bytes: Buffer): Buffer {
    if (!this.hasMark || bytes.length === 0) return bytes;
    this.hasMark = false;
    return bytes.subarray(BOM_BYTES);
  }
}
