import { hash } from 'node:crypto';
import type { TemplateKind } from '@tessera/domain';
import { readCredentials } from './credentials/read-credentials.js';
import { readCsv, type CsvOptions } from './csv/read-csv.js';
import type { TextChunk } from './csv/split.js';
import { decoderFor, type Decoder } from './decode/decoder.js';
import { LIMITS, type Limits } from './limits.js';
import type { DocumentMedia, Message, NoticeMessage } from './message.js';
import { kindsNamed, type FileKind } from './recognise/file-kind.js';
import { HEAD_BYTES, isUnmarkedUtf16, recognise } from './recognise/recognise.js';
import { FileRefused, refuse } from './refusal.js';

export interface ReadOptions {
  /** What the file was called; only ever compared with what its bytes say. */
  readonly name?: string;
  /** The template to read a table by; without it, it is recognised from the headers. */
  readonly template?: TemplateKind;
  readonly limits?: Limits;
}

/** Reads a file of any kind we know, in this process. Never throws for what a file holds: the last message is `end` or `refused`. */
export async function* readFile(chunks: AsyncIterable<Uint8Array>, options: ReadOptions = {}): AsyncGenerator<Message, void> {
  try {
    yield* read(chunks, options);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    yield { kind: 'refused', refusal: error.refusal };
  }
}

async function* read(chunks: AsyncIterable<Uint8Array>, { name, template, limits = LIMITS }: ReadOptions): AsyncGenerator<Message, void> {
  const source = sized(chunks, limits)[Symbol.asyncIterator]();
  const head = await headOf(source);
  const kind = kindOf(head, name);
  const decoder = decoderFor(head);
  if (kind === 'csv') return yield* readTable(decoded(rejoined(head, source), decoder), { template: template ?? null, limits, digest }, decoder);
  if (kind !== 'png' && decoder.encoding !== 'utf-8') refuse('ENCODING_UNKNOWN', { offset: 0 });
  yield* readCredentials(rejoined(withoutMark(head), source), kind, limits);
}

async function* readTable(chunks: AsyncIterable<TextChunk>, options: CsvOptions, decoder: Decoder): AsyncGenerator<Message, void> {
  for await (const message of readCsv(chunks, options)) {
    if (message.kind === 'end' && decoder.encoding === 'windows-1252') yield windows1252;
    yield message;
  }
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const windows1252: NoticeMessage = { kind: 'notice', findings: [{ row: 0, line: 1, column: null, code: 'ENCODING_WINDOWS_1252', valueClass: 'text' }] };

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** What the file is; refused when we cannot read that, and when its name says something else. */
function kindOf(head: Buffer, name: string | undefined): 'csv' | DocumentMedia {
  const found = foundIn(head);
  const named = name === undefined ? null : kindsNamed(name);
  if (found === 'empty') refuse('FILE_EMPTY', { found, ...(named?.[0] && { named: named[0] }) });
  if (named?.[0] && !named.includes(found)) refuse('FILE_KIND_MISMATCH', { named: named[0], found });
  return isReadable(found) ? found : refuse('FILE_KIND_UNSUPPORTED', { found });
}

function foundIn(head: Buffer): FileKind {
  const found = recognise(head);
  return found === 'binary' && isUnmarkedUtf16(head) ? refuse('ENCODING_UNKNOWN', { offset: 0 }) : found;
}

const READABLE: ReadonlySet<FileKind> = new Set<'csv' | DocumentMedia>(['csv', 'json', 'jwt', 'png', 'svg']);

function isReadable(kind: FileKind): kind is 'csv' | DocumentMedia {
  return READABLE.has(kind);
}

function withoutMark(head: Buffer): Buffer {
  return head.subarray(0, 3).equals(UTF8_MARK) ? head.subarray(3) : head;
}

async function* sized(chunks: AsyncIterable<Uint8Array>, { fileBytes }: Limits): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > fileBytes) refuse('FILE_TOO_LARGE', { limit: fileBytes });
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

async function headOf(source: AsyncIterator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const next = await source.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* rejoined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* decoded(chunks: AsyncIterable<Buffer>, decoder: Decoder): AsyncGenerator<TextChunk> {
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    yield { text: decoder.push(chunk), bytesRead };
  }
  yield { text: decoder.end(), bytesRead };
}
