import { mustBeAsSeen } from '../decision/as-seen.js';
import { mustBeAsShown } from '../decision/as-shown.js';
import { COVERAGE_OF_TODAY } from '../job/job.js';
import { workerOf } from '../units.js';
import type { BatchResult } from './batch-store.js';
import { batchIn, type BatchJob, type BatchTools, type JobHooks, silent, takeIn } from './batch-work.js';
import type { DocumentSession } from './document-taker.js';
import { StoredFindings } from './finding-sink.js';
import { type Excluded, withoutContradictions } from './interruption.js';

/** Writes what a file says, in one transaction with everything that follows from it, and asks for the coverage of today. */
export class CommitBatch {
  constructor(private readonly tools: BatchTools) {}

  /** All or nothing. Safe to repeat: a batch that is committed stays as it is, null. Throws BATCH_NOT_READY where it was not previewed, DECIDED_MEANWHILE, DOCUMENT_WITHDRAWN. */
  async run(job: BatchJob, hooks: JobHooks = {}): Promise<BatchResult | null> {
    const documents = this.tools.documents.session();
    await this.check(job, documents, hooks);
    return withoutContradictions((excludedOf) => this.commit(job, hooks, { excluded: excludedOf(job.batchId), documents }));
  }

  /** Credentials are checked before the transaction, which must not wait for other people's servers. */
  private async check({ organisationId, batchId }: BatchJob, documents: DocumentSession, { report = silent }: JobHooks): Promise<void> {
    const { units, reader } = this.tools;
    await units.run(workerOf(organisationId), { write: false }, async ({ batches }) => {
      const batch = await batches.find(batchId);
      if (batch?.kind !== 'credentials' || batch.status === 'committed') return;
      let done = 0;
      for await (const reading of reader.read(batches.bytes(batchId), batch.fileName)) {
        if (reading.kind !== 'document') continue;
        await documents.check(reading);
        await report({ phase: 'checks', done: (done += 1), total: null });
      }
    });
  }

  private commit(
    { organisationId, batchId }: BatchJob,
    { report = silent, opening, closing }: JobHooks,
    { excluded, documents }: { readonly excluded: Excluded; readonly documents: DocumentSession },
  ): Promise<BatchResult | null> {
    return this.tools.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      const at = await stores.batches.turn();
      const batch = await batchIn(stores, batchId, ['previewed', 'committing', 'committed']);
      const isNew = batch.status !== 'committed';
      const result = isNew ? await this.write({ batch, at, stores, report, excluded, documents }) : null;
      const rows = result?.counts.rowsIn ?? 0;
      await closing?.(stores, { phase: 'done', done: rows, total: rows });
      return result;
    });
  }

  private async write({ at, ...context }: Omit<Parameters<typeof takeIn>[0], 'stamp' | 'sink' | 'importedAt'> & { readonly at: string }): Promise<BatchResult> {
    const { stores, batch } = context;
    await mustBeAsSeen(batch, stores);
    await stores.batches.clearFindings(batch.id);
    const result = await takeIn({ ...context, stamp: { at, batchId: batch.id }, importedAt: at, sink: new StoredFindings(stores.batches, batch.id) }, this.tools);
    await mustBeAsShown(batch, result, stores);
    await stores.batches.committed(batch.id, result, at);
    await stores.jobs.enqueue(COVERAGE_OF_TODAY);
    await this.tools.documents.askAgain(stores, batch.id, { isWithdrawn: false });
    return result;
  }
}
