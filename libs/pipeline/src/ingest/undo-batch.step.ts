import { TesseraError } from '@tessera/domain';

import { COVERAGE_OF_TODAY } from '../job/job.js';
import { type Stores, type Units, workerOf } from '../units.js';
import { batchIn, type BatchJob, type JobHooks, silent } from './batch-work.js';
import type { Consequences } from './consequences.js';

/** Takes a committed batch back: what is known afterwards, as of every day, equals what was known without it; the history keeps both. */
export class UndoBatch {
  constructor(
    private readonly units: Units,
    private readonly consequences: Consequences,
  ) {}

  /** All or nothing. Safe to repeat: a batch that is undone stays so. Throws BATCH_BUILT_UPON where a later batch stands on it. */
  async run({ organisationId, batchId }: BatchJob, { report = silent, opening, closing }: JobHooks = {}): Promise<void> {
    await this.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      const at = await stores.batches.turn();
      const { status } = await batchIn(stores, batchId, ['committed', 'undoing', 'undone']);
      await report({ phase: 'undoing', done: 0, total: null });
      if (status !== 'undone') await this.takeBack(stores, batchId, at);
      await closing?.(stores, { phase: 'done', done: 0, total: 0 });
    });
  }

  private async takeBack(stores: Stores, batchId: string, at: string): Promise<void> {
    const later = await stores.facts.builtUpon(batchId);
    if (later.length > 0) {
      const names = later.map(({ fileName }) => fileName).slice(0, 5).join(', ');
      throw new TesseraError('conflict', 'BATCH_BUILT_UPON', `Undo these first, they stand on it: ${names}${later.length > 5 ? ' and more' : ''}.`);
    }
    await stores.assignments.reopen(batchId);
    await stores.facts.takeBack(batchId, at);
    await stores.waiting.takeBack(batchId, at);
    await this.consequences.follow(stores, { at, batchId });
    await stores.batches.undone(batchId, at);
    await stores.jobs.enqueue(COVERAGE_OF_TODAY);
  }
}
