import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

import { LIMITS } from '../limits/limits.js';
import { tooLarge } from './upload-trouble.js';
import { problem } from '../operation/problem.js';

export const PIECE_BYTES = 1024 * 1024;

export interface Received {
  readonly size: number;
  readonly sha256: Buffer;
}

/** How long a sender may be silent, and how many bytes may come. */
export interface Patience {
  readonly idleMs: number;
  readonly most: number;
}

/**
 * Reads a body in pieces of one MiB, the last one shorter, and waits for `keep` before it reads on: the sender is slowed to what the database takes.
 * Throws where the body is too large, breaks off, or says nothing for too long.
 */
export async function receive(body: Readable, { idleMs, most }: Patience, keep: (piece: Buffer, position: number) => Promise<void>): Promise<Received> {
  const hash = createHash('sha256');
  let [held, heldBytes, size, position]: [Buffer[], number, number, number] = [[], 0, 0, 0];
  const flush = async (piece: Buffer): Promise<void> => {
    await keep(piece, position);
    position += 1;
  };
  for await (const chunk of timed(body, idleMs)) {
    size += chunk.length;
    if (size > most) throw problem('LIMIT_EXCEEDED', tooLarge(most).code, tooLarge(most).message);
    hash.update(chunk);
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < PIECE_BYTES) continue;
    const all = Buffer.concat(held);
    for (let from = 0; from + PIECE_BYTES <= all.length; from += PIECE_BYTES) await flush(all.subarray(from, from + PIECE_BYTES));
    const rest = all.subarray(all.length - (all.length % PIECE_BYTES));
    [held, heldBytes] = [[rest], rest.length];
  }
  if (heldBytes > 0) await flush(Buffer.concat(held));
  return { size, sha256: hash.digest() };
}

/** The body's chunks; a sender who falls silent, or lets them trickle, is cut off. Time spent on keeping what came does not count. */
async function* timed(body: Readable, idleMs: number): AsyncGenerator<Buffer, void> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let [waitedMs, bytes] = [0, 0];
  for (;;) {
    const begun = performance.now();
    const silence = setTimeout(() => body.destroy(problem('TIMEOUT', 'UPLOAD_SILENT', 'The upload fell silent.')), idleMs);
    const next = await chunks.next().finally(() => clearTimeout(silence));
    if (next.done) return;
    waitedMs += performance.now() - begun;
    bytes += next.value.length;
    if (waitedMs > idleMs && bytes < (waitedMs / 1_000) * LIMITS.uploadSlowest) throw problem('TIMEOUT', 'UPLOAD_SLOW', 'The upload is too slow to wait for.');
    yield next.value;
  }
}
