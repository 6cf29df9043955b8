import type { Limits } from '../limits.js';
import { jwtContent, type Piece } from './piece.js';
import type { Splitter } from './splitter.js';

const LF = 0x0a;

/** Cuts a text file into tokens, one a line; blank lines are left out. */
export class JwtSplitter implements Splitter {
  private line = 1;
  private rest: Buffer = Buffer.alloc(0);
  private isTooLong = false;

  constructor(private readonly limits: Limits) {}

  push(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let to = chunk.indexOf(LF); to >= 0; to = chunk.indexOf(LF, from)) {
      pieces.push(...this.finish(chunk.subarray(from, to)));
      this.line += 1;
      from = to + 1;
    }
    this.keep(chunk.subarray(from));
    return pieces;
  }

  end(): Piece[] {
    return this.finish(Buffer.alloc(0));
  }

  private keep(bytes: Buffer): void {
    this.isTooLong ||= this.rest.length + bytes.length > this.limits.jwtBytes + 2;
    this.rest = this.isTooLong ? Buffer.alloc(0) : Buffer.concat([this.rest, bytes]);
  }

  private finish(bytes: Buffer): Piece[] {
    this.keep(bytes);
    const text = this.rest.toString('latin1').trim();
    const content = this.isTooLong ? 'DOCUMENT_TOO_LARGE' : jwtContent(Buffer.from(text, 'latin1'), this.limits);
    const isBlank = text === '' && !this.isTooLong;
    this.rest = Buffer.alloc(0);
    this.isTooLong = false;
    return isBlank ? [] : [{ line: this.line, content }];
  }
}
