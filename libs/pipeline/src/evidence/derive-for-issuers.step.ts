import type { JobHooks } from '../ingest/batch-work.js';
import { COVERAGE_OF_TODAY } from '../job/job.js';
import { type Units, workerOf } from '../units.js';
import type { DeriveEvidence } from './derive-evidence.step.js';

export interface IssuersJob {
  readonly organisationId: string;
  readonly issuerIds: readonly string[];
}

/** After a decision on issuers: works out the evidence of everybody who holds a credential of theirs, and asks for the coverage of today. */
export class DeriveForIssuers {
  constructor(
    private readonly units: Units,
    private readonly derive: DeriveEvidence,
  ) {}

  /** Safe to repeat. */
  async run({ organisationId, issuerIds }: IssuersJob, { opening, closing }: JobHooks = {}): Promise<void> {
    await this.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      const at = await stores.batches.turn();
      const people = await stores.derivation.holdersOf(issuerIds);
      await this.derive.run(stores, people, { at, batchId: null });
      await stores.jobs.enqueue(COVERAGE_OF_TODAY);
      await closing?.(stores, { phase: 'done', done: people.length, total: people.length });
    });
  }
}
