import type { Limits } from '../limits.js';
import { firstRecordLength } from './first-line.js';
import { CsvRecords, type CsvRecord } from './records.js';
import { declaredSeparator, separatorOf, type Separator } from './separator.js';

/** Text of a file in UTF-8, and how many bytes of the file have been read with it. */
export interface TextChunk {
  readonly text: Buffer;
  readonly bytesRead: number;
}

export interface RecordChunk {
  readonly records: readonly CsvRecord[];
  readonly separator: Separator;
  readonly bytesRead: number;
}

/** Cuts text into records, with the separator that a `sep=` line declares, else the one the header uses. */
export async function* splitCsv(chunks: AsyncIterable<TextChunk>, limits: Limits): AsyncGenerator<RecordChunk> {
  let head: Buffer = Buffer.alloc(0);
  let open: { readonly reader: CsvRecords; readonly separator: Separator } | null = null;
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead = chunk.bytesRead;
    if (open) {
      yield { records: await open.reader.push(chunk.text), separator: open.separator, bytesRead };
      continue;
    }
    head = Buffer.concat([head, chunk.text]);
    const start = startOf(head, head.length > limits.recordBytes);
    if (!start) continue;
    open = { reader: new CsvRecords(start.separator, limits, start.line), separator: start.separator };
    yield { records: await open.reader.push(head.subarray(start.offset)), separator: open.separator, bytesRead };
  }
  const start = startOf(head, true)!;
  const reader = open?.reader ?? new CsvRecords(start.separator, limits, start.line);
  const first = open ? [] : await reader.push(head.subarray(start.offset));
  yield { records: [...first, ...(await reader.end())], separator: open?.separator ?? start.separator, bytesRead };
}

interface Start {
  readonly separator: Separator;
  readonly offset: number;
  readonly line: number;
}

/** Null while more text may change the answer. */
function startOf(head: Buffer, isAll: boolean): Start | null {
  const length = firstRecordLength(head);
  if (length === null && !isAll) return null;
  const first = head.subarray(0, length ?? head.length);
  const declared = declaredSeparator(first.toString());
  return declared ? { separator: declared, offset: first.length, line: 2 } : { separator: separatorOf(first.toString()), offset: 0, line: 1 };
}
