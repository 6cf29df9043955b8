import type { Piece } from './piece.js';

/** Cuts a file into documents while it arrives. */
export interface Splitter {
  push(chunk: Buffer): Piece[];
  end(): Piece[];
}
