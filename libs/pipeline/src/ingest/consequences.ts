import type { Stores } from '../units.js';
import type { Stamp } from './fact-store.js';

/** What has to follow in the same transaction when a batch has changed facts, worked out by later steps. Safe to repeat. */
export abstract class Consequences {
  abstract follow(stores: Stores, stamp: Stamp & { readonly batchId: string }): Promise<void>;

  /** What follows for these people. */
  abstract run(stores: Stores, personIds: readonly string[], stamp: Stamp): Promise<void>;
}
