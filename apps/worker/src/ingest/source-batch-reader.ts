import { BatchReader, type FileRefusal, type Reading } from '@tessera/pipeline';
import { readInChild, type Message, type Refusal } from '@tessera/sources';

/** Files read by @tessera/sources, each in a process of its own with a heap cap and a clock. */
export class SourceBatchReader extends BatchReader {
  override async *read(bytes: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<Reading, void> {
    for await (const message of readInChild(bytes, { name: fileName })) yield readingOf(message);
  }
}

function readingOf(message: Message): Reading {
  return message.kind === 'refused' ? { kind: 'refused', refusal: refusalOf(message.refusal) } : message;
}

const refusalOf = ({ code, line, limit, named, found, nearest, candidates, findings }: Refusal): FileRefusal => ({
  code,
  ...(line === undefined ? {} : { line }),
  ...(limit === undefined ? {} : { limit }),
  ...(named === undefined ? {} : { named }),
  ...(found === undefined ? {} : { found }),
  ...(nearest === undefined ? {} : { nearest }),
  ...(candidates === undefined ? {} : { candidates }),
  ...(findings === undefined ? {} : { findings }),
});
