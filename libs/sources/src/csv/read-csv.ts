import { FileCheck, readRow, type Binding, type Digest, type RefusedRow, type RowResult, type TemplateKind } from '@tessera/domain';
import { BATCH_ROWS, type Limits } from '../limits.js';
import type { Message, TableMessage } from '../message.js';
import { refuse } from '../refusal.js';
import { Tally } from '../tally.js';
import { bindHeader } from './header.js';
import type { CsvRecord } from './records.js';
import { splitCsv, type RecordChunk, type TextChunk } from './split.js';

export interface CsvOptions {
  /** The template to read by; null to recognise it from the headers. */
  readonly template: TemplateKind | null;
  readonly limits: Limits;
  readonly digest: Digest;
}

/** Reads a table row by row: what each row claims, or why it is refused. Throws FileRefused where the file as a whole cannot be read. */
export async function* readCsv(chunks: AsyncIterable<TextChunk>, { template, limits, digest }: CsvOptions): AsyncGenerator<Message, void> {
  const [check, tally] = [new FileCheck(digest), new Tally()];
  let binding: Binding | null = null;
  let bytesRead = 0;
  for await (const chunk of splitCsv(chunks, limits)) {
    bytesRead = chunk.bytesRead;
    let { records } = chunk;
    if (!binding && records[0]) {
      binding = bindHeader(records[0], template, limits);
      yield tableOf(binding, chunk);
      records = records.slice(1);
    }
    for (const batch of batches(records)) {
      const rows = batch.map((record) => resultOf(record, { binding: binding!, check, tally, limits }));
      yield { kind: 'rows', rows, bytesRead };
    }
  }
  if (!binding) refuse('FILE_EMPTY');
  if (tally.rows === 0) refuse('NO_ROWS');
  const takenBack = check.takenBack();
  tally.takeBack(takenBack.map(({ row }) => row));
  for (const rows of batches<RefusedRow>(takenBack)) yield { kind: 'takenBack', rows };
  yield { kind: 'end', counts: tally.counts(), bytesRead };
}

interface Reading {
  readonly binding: Binding;
  readonly check: FileCheck;
  readonly tally: Tally;
  readonly limits: Limits;
}

function resultOf({ cells, line }: CsvRecord, { binding, check, tally, limits }: Reading): RowResult {
  const row = tally.rows + 1;
  if (row > limits.rows) refuse('TOO_MANY_ROWS', { line, limit: limits.rows });
  const result = check.add(readRow(binding, cells, { row, line }));
  tally.add(result);
  return result;
}

function tableOf({ template, bound, warnings }: Binding, { separator }: RecordChunk): TableMessage {
  return { kind: 'table', template: template.kind, separator, columns: bound.map(({ column }) => column.name), warnings };
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH_ROWS) yield all.slice(at, at + BATCH_ROWS);
}
