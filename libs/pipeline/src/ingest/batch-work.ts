import { TesseraError } from '@tessera/domain';

import type { JobProgress, Report } from '../job/job.js';
import type { Stores, Units } from '../units.js';
import type { BatchReader } from './batch-reader.js';
import type { Batch, BatchResult, BatchStatus } from './batch-store.js';
import { BatchRun, type RunContext } from './batch-run.js';
import type { Consequences } from './consequences.js';
import type { DocumentTaker } from './document-taker.js';
import { releaseWaiting } from './release-waiting.js';

export interface BatchJob {
  readonly organisationId: string;
  readonly batchId: string;
}

/** How a step is tied to the job that asked for it. All may be left out. */
export interface JobHooks {
  /** Takes a word on how far the work is; may throw to stop it. */
  readonly report?: Report;
  /** First of all in the unit of work that holds the effect; throws where the job went into other hands. */
  readonly opening?: (stores: Stores) => Promise<void>;
  /** Last of all in that unit of work: the effect and the end of the job stay together. */
  readonly closing?: (stores: Stores, done: JobProgress) => Promise<void>;
}

/** What a file is read and taken in with. */
export interface BatchTools {
  readonly units: Units;
  readonly reader: BatchReader;
  readonly documents: DocumentTaker;
  readonly consequences: Consequences;
}

/** Files after which more may be known of whose a credential is. */
const CHANGES_PEOPLE: ReadonlySet<string> = new Set(['people', 'identifiers']);

export const silent: Report = async () => undefined;

/** The batch, if it may be worked on. `BATCH_NOT_FOUND` for another organisation's just as for none. */
export async function batchIn(stores: Stores, batchId: string, allowed: readonly BatchStatus[]): Promise<Batch> {
  const batch = await stores.batches.find(batchId);
  if (!batch) throw new TesseraError('not-found', 'BATCH_NOT_FOUND', `No batch ${batchId}`);
  if (!allowed.includes(batch.status)) throw new TesseraError('conflict', 'BATCH_NOT_READY', `This file is ${batch.status}.`);
  return batch;
}

/** Everything a commit does, and hence everything a preview does: rows, links, what waited for them, what follows from them. */
export async function takeIn(context: RunContext, { reader, consequences }: BatchTools): Promise<BatchResult> {
  const { stores, stamp, report, documents } = context;
  const run = await BatchRun.begin(context);
  const result = await run.read(reader);
  const done = result.counts.rowsIn;
  await report({ phase: 'waiting', done, total: done });
  await releaseWaiting({ stores, stamp, documents, setting: { ...run.setting, contradicts: () => false } }, CHANGES_PEOPLE.has(result.kind));
  await report({ phase: 'evidence', done, total: done });
  await consequences.follow(stores, stamp);
  await stores.assignments.close(stamp.batchId);
  return result;
}
