import type { Limits } from '../limits.js';
import { refuse } from '../refusal.js';
import { jsonContent, type Piece } from './piece.js';
import type { Splitter } from './splitter.js';

const [LF, QUOTE, COMMA, COLON, LIST, BACKSLASH, LIST_END, OBJECT, OBJECT_END] = [0x0a, 0x22, 0x2c, 0x3a, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d];
const SPACE = 0x20;
const WRAPPER = 'credentials';

/**
 * Cuts a JSON file into documents without reading what they mean: an object is one document; an array, and the array under
 * `credentials` of an object, hold one document each; several such values may follow one another (JSON lines). The bytes
 * of a document stay exactly as they came. Memory is bounded by the largest document allowed.
 */
export class JsonSplitter implements Splitter {
  private readonly done: Piece[] = [];
  private line = 1;
  private depth = 0;
  /** Depth at which documents stand: 0, 1 in an array, 2 in `{"credentials": [...]}`. */
  private base = 0;
  /** Behind the array of `{"credentials": [...]}`, where nothing is a document. */
  private isTail = false;
  private isString = false;
  private isEscaped = false;
  /** The last string at depth 1, as far as it can be WRAPPER, and whether a colon followed it. */
  private word = '';
  private isKey = false;
  private open: OpenPiece | null = null;

  constructor(private readonly limits: Limits) {}

  push(chunk: Buffer): Piece[] {
    this.open?.resume();
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (byte === LF) this.line += 1;
      if (this.isString) this.inString(byte);
      else if (byte > SPACE) this.outside(byte, chunk, at);
    }
    this.open?.keep(chunk, chunk.length);
    return this.done.splice(0);
  }

  end(): Piece[] {
    if (this.depth > 0 || this.open) refuse('JSON_BROKEN', { line: this.line });
    return this.done.splice(0);
  }

  private inString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) {
      this.isString = false;
      return;
    }
    if (this.depth === 1 && this.word.length <= WRAPPER.length) this.word += String.fromCharCode(byte);
  }

  private outside(byte: number, chunk: Buffer, at: number): void {
    if (byte === OBJECT || byte === LIST) return this.down(byte, at);
    if (byte === OBJECT_END || byte === LIST_END) return this.up(chunk, at);
    if (this.depth === 0) refuse('JSON_BROKEN', { line: this.line });
    if (byte === COMMA && this.depth === this.base) return this.finish(chunk, at);
    if (this.depth === 1) this.isKey = byte === COLON;
    this.start(at);
    if (byte !== QUOTE) return;
    this.isString = true;
    this.word = '';
  }

  private down(byte: number, at: number): void {
    const isList = byte === LIST && (this.depth === 0 || this.isWrapped());
    this.depth += 1;
    this.isKey = false;
    if (isList) {
      this.base = this.depth;
      this.open = null;
      return;
    }
    this.start(at);
    if (this.depth - this.base > this.limits.jsonDepth) this.open?.spoil('DOCUMENT_TOO_DEEP');
  }

  private isWrapped(): boolean {
    return this.depth === 1 && this.base === 0 && !this.isTail && this.isKey && this.word === WRAPPER;
  }

  private up(chunk: Buffer, at: number): void {
    if (this.depth === 0) refuse('JSON_BROKEN', { line: this.line });
    this.depth -= 1;
    if (this.depth < this.base) {
      this.finish(chunk, at);
      this.isTail = this.base === 2;
      this.base = 0;
    } else if (this.depth === this.base) this.finish(chunk, at + 1);
    if (this.depth === 0) this.isTail = false;
  }

  private start(at: number): void {
    if (!this.isTail) this.open ??= new OpenPiece(this.line, at, this.limits);
  }

  private finish(chunk: Buffer, at: number): void {
    if (this.open) this.done.push(this.open.finish(chunk, at));
    this.open = null;
  }
}

/** A document of which the end has not been seen yet. */
class OpenPiece {
  private readonly parts: Buffer[] = [];
  private size = 0;
  private trouble: Extract<Piece['content'], string> | null = null;

  constructor(
    private readonly line: number,
    private from: number,
    private readonly limits: Limits,
  ) {}

  /** A new chunk begins. */
  resume(): void {
    this.from = 0;
  }

  keep(chunk: Buffer, to: number): void {
    this.size += to - this.from;
    if (this.size > this.limits.documentBytes) this.spoil('DOCUMENT_TOO_LARGE');
    else if (!this.trouble) this.parts.push(Buffer.from(chunk.subarray(this.from, to)));
  }

  spoil(trouble: Extract<Piece['content'], string>): void {
    this.trouble ??= trouble;
    this.parts.length = 0;
  }

  finish(chunk: Buffer, to: number): Piece {
    this.keep(chunk, to);
    return { line: this.line, content: this.trouble ?? jsonContent(trimmed(Buffer.concat(this.parts)), this.limits) };
  }
}

function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! <= SPACE) end -= 1;
  return bytes.subarray(0, end);
}
