import type { RowResult } from '@tessera/domain';
import type { Message } from '../message.js';
import { readFile, type ReadOptions } from '../read-file.js';

/** A file in chunks of this many bytes. */
export async function* chunksOf(content: Uint8Array | string, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as Uint8Array);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function collect(messages: AsyncIterable<Message>): Promise<Message[]> {
  const all: Message[] = [];
  for await (const message of messages) all.push(message);
  return all;
}

export function readAll(content: Uint8Array | string, options: ReadOptions & { readonly chunk?: number } = {}): Promise<Message[]> {
  return collect(readFile(chunksOf(content, options.chunk), options));
}

export function rowsOf(messages: readonly Message[]): RowResult[] {
  return messages.flatMap((message) => (message.kind === 'rows' ? message.rows : []));
}

export function lastOf(messages: readonly Message[]): Message | undefined {
  return messages.at(-1);
}
