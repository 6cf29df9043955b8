import type { JobHooks } from '../ingest/batch-work.js';
import type { Consequences } from '../ingest/consequences.js';
import { COVERAGE_OF_TODAY, type NewJob } from '../job/job.js';
import { type Units, workerOf } from '../units.js';

export interface DocumentJob {
  readonly organisationId: string;
  readonly documentId: string;
}

/** Asks for what follows from a certificate that was handed in; in the same transaction as the certificate. */
export const documentJob = (documentId: string): NewJob => ({ queue: 'verify', key: `document ${documentId}`, payload: { kind: 'document', documentId } });

/** A certificate that says what it is meant for is pending evidence from the moment it is there. */
export class FollowDocument {
  constructor(
    private readonly units: Units,
    private readonly consequences: Consequences,
  ) {}

  /** Safe to repeat: what follows already is not written again. A document that is not there has nothing follow. */
  async run({ organisationId, documentId }: DocumentJob, { opening, closing }: JobHooks = {}): Promise<void> {
    await this.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      const at = await stores.batches.turn();
      const owners = await stores.directory.documents([documentId]);
      await this.consequences.run(stores, owners.map(({ personId }) => personId), { at, batchId: null });
      if (owners.length > 0) await stores.jobs.enqueue(COVERAGE_OF_TODAY);
      await closing?.(stores, { phase: 'done', done: owners.length, total: owners.length });
    });
  }
}
