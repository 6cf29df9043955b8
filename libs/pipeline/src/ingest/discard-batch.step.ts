import { type Actor, type Units } from '../units.js';
import { batchIn, type BatchJob } from './batch-work.js';

/** Gives up an uploaded file that was not committed; nothing of it was ever written. */
export class DiscardBatch {
  constructor(private readonly units: Units) {}

  /** Safe to repeat. Throws BATCH_NOT_READY where it is committed or being committed. */
  async run({ batchId }: Pick<BatchJob, 'batchId'>, actor: Actor): Promise<void> {
    await this.units.run(actor, { write: true, latest: true }, async (stores) => {
      await batchIn(stores, batchId, ['reading', 'previewed', 'failed', 'refused', 'discarded']);
      await stores.batches.discarded(batchId);
    });
  }
}
