import type { JobHooks } from '../ingest/batch-work.js';
import type { NewJob } from '../job/job.js';
import { type Units, workerOf } from '../units.js';
import type { CheckCredentialsAgain } from './check-again.step.js';
import type { Verifier } from './verifier.js';

/** Addresses that are asked for at the same time; each host has its turns besides. */
const AT_ONCE = 8;

/** Asks for what the world says now of the credentials that are held. Once a day is often enough: lists are good for a day. */
export const LOOK_AGAIN: NewJob = { queue: 'verify', key: 'look again', payload: { kind: 'look' } };

/**
 * Fetches every list and hosted badge that credentials name as the place of their state, each once however many name it, and checks the credentials again of
 * which a check could not be answered. A list that says something else than before has those that name it checked again by a job of its own.
 */
export class LookAgain {
  constructor(
    private readonly units: Units,
    private readonly verifier: Verifier,
    private readonly again: CheckCredentialsAgain,
  ) {}

  /** Safe to repeat. What cannot be had changes nothing. */
  async run({ organisationId }: { readonly organisationId: string }, hooks: JobHooks = {}): Promise<void> {
    const { addresses, open } = await this.units.run(workerOf(organisationId), { write: false }, async ({ credentials }) => ({ addresses: await credentials.addresses(), open: await credentials.unanswered() }));
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      await hooks.report?.({ phase: 'lists', done: from, total: addresses.length });
      await Promise.all(addresses.slice(from, from + AT_ONCE).map((url) => this.verifier.ask(url)));
    }
    await this.again.runOn(open, { organisationId, urls: [], batchId: null, isWithdrawn: false }, hooks);
  }
}
