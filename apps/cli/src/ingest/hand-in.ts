import { Sentence } from '../sentence.js';
import type { Client, ClientBatch } from './client.js';

export interface HandIn {
  readonly name: string;
  readonly bytes: NonNullable<RequestInit['body']>;
}

/** Uploads a file, waits for its preview, commits it and waits until it counts. Throws a Sentence when it is refused. */
export async function handIn(client: Client, { name, bytes }: HandIn, seen?: (batch: ClientBatch) => void): Promise<ClientBatch> {
  const id = await client.upload(name, bytes);
  const previewed = await client.settled(id, ['READING'], seen);
  // The same bytes, handed in by somebody else a moment ago, are the same batch, and may be further on already.
  if (!['PREVIEWED', 'COMMITTING', 'COMMITTED'].includes(previewed.status)) throw refused(name, previewed);
  await client.commit(id);
  const committed = await client.settled(id, ['PREVIEWED', 'COMMITTING'], seen);
  if (committed.status !== 'COMMITTED') throw refused(name, committed);
  return committed;
}

const refused = (name: string, { status, problem }: ClientBatch): Sentence => new Sentence(`${name}: ${problem?.message ?? status.toLowerCase()}`);
