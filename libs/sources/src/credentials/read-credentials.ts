import type { Limits } from '../limits.js';
import type { DocumentMedia, Message } from '../message.js';
import { refuse } from '../refusal.js';
import { Tally } from '../tally.js';
import type { Piece } from './piece.js';
import { JsonSplitter } from './split-json.js';
import { JwtSplitter } from './split-jwt.js';
import { PictureSplitter } from './split-picture.js';
import type { Splitter } from './splitter.js';

/** Passes on the documents of a file, their bytes untouched; what they say is not looked at. Throws FileRefused. */
export async function* readCredentials(chunks: AsyncIterable<Buffer>, media: DocumentMedia, limits: Limits): AsyncGenerator<Message, void> {
  const splitter = splitterOf(media, limits);
  const tally = new Tally();
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    for (const piece of splitter.push(chunk)) yield messageOf(piece, { tally, limits, bytesRead });
  }
  for (const piece of splitter.end()) yield messageOf(piece, { tally, limits, bytesRead });
  if (tally.rows === 0) refuse('NO_ROWS');
  yield { kind: 'end', counts: tally.counts(), bytesRead };
}

function splitterOf(media: DocumentMedia, limits: Limits): Splitter {
  if (media === 'json') return new JsonSplitter(limits);
  return media === 'jwt' ? new JwtSplitter(limits) : new PictureSplitter(media, limits);
}

interface Reading {
  readonly tally: Tally;
  readonly limits: Limits;
  readonly bytesRead: number;
}

function messageOf({ line, content }: Piece, { tally, limits, bytesRead }: Reading): Message {
  const row = tally.rows + 1;
  if (row > limits.rows) refuse('TOO_MANY_ROWS', { line, limit: limits.rows });
  if (typeof content === 'object') {
    tally.add({ kind: 'claim', row });
    return { kind: 'document', row, line, ...content };
  }
  tally.add({ kind: 'refused', row });
  return { kind: 'rows', rows: [{ kind: 'refused', row, line, findings: [{ row, line, column: null, code: content, valueClass: 'text' }] }], bytesRead };
}
