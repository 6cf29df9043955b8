import type { Limits } from '../limits.js';
import type { DocumentMedia } from '../message.js';
import type { Piece } from './piece.js';
import type { Splitter } from './splitter.js';

/** A picture is one document, whatever is baked into it; it is not looked into here. */
export class PictureSplitter implements Splitter {
  private readonly parts: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly media: Extract<DocumentMedia, 'png' | 'svg'>,
    private readonly limits: Limits,
  ) {}

  push(chunk: Buffer): Piece[] {
    this.size += chunk.length;
    if (this.isTooLarge()) this.parts.length = 0;
    else this.parts.push(chunk);
    return [];
  }

  end(): Piece[] {
    return [{ line: 1, content: this.isTooLarge() ? 'DOCUMENT_TOO_LARGE' : { media: this.media, bytes: Buffer.concat(this.parts) } }];
  }

  private isTooLarge(): boolean {
    return this.size > this.limits.documentBytes;
  }
}
