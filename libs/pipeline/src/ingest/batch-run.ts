import { dayOf, type RefusedRow, type RowResult } from '@tessera/domain';

import type { Report } from '../job/job.js';
import type { Stores } from '../units.js';
import type { BatchReader, Reading, SourceDocument } from './batch-reader.js';
import type { Batch, BatchResult, Notice } from './batch-store.js';
import type { DocumentSession } from './document-taker.js';
import type { Stamp } from './fact-store.js';
import type { FindingSink } from './finding-sink.js';
import { type Excluded, FileNotTaken, RowsTakenBack } from './interruption.js';
import { idsOf } from './ids.js';
import type { RunSetting } from './knowledge.js';
import { LateLinks } from './late-links.js';
import { noticesOf, problemOf } from './notice.js';
import { Tally } from './outcome.js';
import { runDocuments, runRows } from './run-rows.js';

/** Rows that are planned and written together. */
export const ROWS_AT_ONCE = 2_000;
const DOCUMENTS_AT_ONCE = 100;

export interface RunContext {
  readonly stores: Stores;
  readonly batch: Batch;
  readonly stamp: Stamp & { readonly batchId: string };
  readonly sink: FindingSink;
  readonly documents: DocumentSession;
  readonly excluded: Excluded;
  /** The instant of the import, whose day is the day of rows that name none; that of the stamp may be later. */
  readonly importedAt: string;
  readonly report: Report;
}

/** One pass over the rows of a file, in one unit of work. Holds some rows at a time, never all. */
export class BatchRun {
  readonly tally = new Tally();
  readonly late = new LateLinks();
  readonly setting: RunSetting;
  private kind = 'credentials';
  private readonly notices: Notice[] = [];
  private rows: RowResult[] = [];
  private files: SourceDocument[] = [];
  private readonly takenBack: RefusedRow[] = [];

  static async begin(context: RunContext): Promise<BatchRun> {
    const { timeZone } = await context.stores.directory.setting();
    return new BatchRun(context, timeZone);
  }

  private constructor(
    private readonly context: RunContext,
    timeZone: string,
  ) {
    const said = new Map<string, string>();
    this.setting = {
      timeZone,
      today: dayOf(Date.parse(context.importedAt), timeZone),
      idOf: idsOf(context.stores.actor.organisationId),
      contradicts: (key, content) => (said.get(key) ?? (said.set(key, content), content)) !== content,
      remembered: new Map(),
      saidBy: context.batch.saidBy,
    };
  }

  get stores(): Stores {
    return this.context.stores;
  }

  get batch(): Batch {
    return this.context.batch;
  }

  get stamp(): RunContext['stamp'] {
    return this.context.stamp;
  }

  get sink(): FindingSink {
    return this.context.sink;
  }

  get documents(): DocumentSession {
    return this.context.documents;
  }

  get excluded(): Excluded {
    return this.context.excluded;
  }

  /** Throws FileNotTaken where the file as a whole is refused, RowsTakenBack where rows that were written turn out to contradict others. */
  async read(reader: BatchReader): Promise<BatchResult> {
    for await (const reading of reader.read(this.stores.batches.bytes(this.batch.id), this.batch.fileName)) await this.take(reading);
    if (this.takenBack.some(({ row }) => !this.excluded.has(row))) throw new RowsTakenBack(this.batch.id, new Map(this.takenBack.map((refused) => [refused.row, refused])));
    await this.flush();
    await this.sink.add(await this.late.settle(this.stores, this.setting, this.stamp));
    await this.refuseCycles();
    return { kind: this.kind, counts: this.tally.total(), notices: this.notices };
  }

  private async take(reading: Reading): Promise<void> {
    if (reading.kind === 'table') {
      this.kind = reading.template;
      this.notices.push(...noticesOf(reading.warnings));
    } else if (reading.kind === 'rows') await this.add(reading.rows);
    else if (reading.kind === 'document') await this.addDocument(reading);
    else if (reading.kind === 'notice') this.notices.push(...noticesOf(reading.findings));
    else if (reading.kind === 'takenBack') this.takenBack.push(...reading.rows);
    else if (reading.kind === 'refused') throw new FileNotTaken(problemOf(reading.refusal));
  }

  private async add(rows: readonly RowResult[]): Promise<void> {
    this.rows.push(...rows);
    if (this.rows.length >= ROWS_AT_ONCE) await this.flush();
  }

  private async addDocument({ row, line, media, bytes }: SourceDocument): Promise<void> {
    this.files.push({ row, line, media, bytes });
    if (this.files.length >= DOCUMENTS_AT_ONCE) await this.flush();
  }

  private async flush(): Promise<void> {
    const [rows, files] = [this.rows, this.files];
    [this.rows, this.files] = [[], []];
    if (rows.length > 0) await runRows(rows, this);
    if (files.length > 0) await runDocuments(files, this);
    await this.context.report({ phase: 'rows', done: this.tally.rowsIn, total: null });
  }

  /** Within a file the reader finds them; across files they show only once everything is written. */
  private async refuseCycles(): Promise<void> {
    if (this.kind !== 'people' && this.kind !== 'skills') return;
    const rows = await this.stores.facts.cyclesBy(this.batch.id);
    if (rows.length === 0) return;
    const column = this.kind === 'people' ? 'manager' : 'broader';
    const refused = (row: number): RefusedRow => ({ kind: 'refused', row, line: 0, findings: [{ row, line: 0, column, code: 'CYCLE', valueClass: 'text' }] });
    throw new RowsTakenBack(this.batch.id, new Map([...this.excluded, ...rows.map((row) => [row, refused(row)] as const)]));
  }
}
