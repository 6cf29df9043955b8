import { batchesToReplay, type Committed, TesseraError } from '@tessera/domain';

import { COVERAGE_OF_TODAY } from '../job/job.js';
import { type Stores, workerOf } from '../units.js';
import type { LaterBatch } from './batch-store.js';
import { batchIn, type BatchJob, type BatchTools, type JobHooks, silent, takeIn } from './batch-work.js';
import { factName } from './fact-store.js';
import { StoredFindings } from './finding-sink.js';
import { type Excluded, FileNotTaken, withoutContradictions } from './interruption.js';
import { microsecondsAfter } from './microseconds.js';

interface Undoing {
  readonly stores: Stores;
  readonly at: string;
  readonly excludedOf: (batchId: string) => Excluded;
  readonly report: NonNullable<JobHooks['report']>;
}

type Replayed = LaterBatch & Committed;

/**
 * Takes a committed batch back: what is known afterwards, as of every day, equals what was known without it; the history keeps both. Later batches that may
 * have found or repeated what it said are taken back with it and read again, so that what two files said survives the undo of one.
 */
export class UndoBatch {
  constructor(private readonly tools: BatchTools) {}

  /** All or nothing. Safe to repeat: a batch that is undone stays so. Throws BATCH_BUILT_UPON where a row of a later batch could not be stored without it. */
  async run({ organisationId, batchId }: BatchJob, { report = silent, opening, closing }: JobHooks = {}): Promise<void> {
    await withoutContradictions((excludedOf) =>
      this.tools.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
        await opening?.(stores);
        const at = await stores.batches.turn();
        const { status } = await batchIn(stores, batchId, ['committed', 'undoing', 'undone']);
        await report({ phase: 'undoing', done: 0, total: null });
        if (status !== 'undone') await this.undo(batchId, { stores, at, excludedOf, report });
        await closing?.(stores, { phase: 'done', done: 0, total: 0 });
      }),
    );
  }

  private async undo(batchId: string, undoing: Undoing): Promise<void> {
    const { stores, at } = undoing;
    const later = await stores.batches.later(batchId);
    const again = await replayedOf(batchId, later, stores);
    const spares = again.length === 0 ? () => new Set<string>() : await heardAfter(again[0]!.committedAt, stores);
    await this.tools.documents.askAgain(stores, batchId, { isWithdrawn: true });
    for (const batch of again.toReversed()) await takeBack(batch.id, undoing);
    await takeBack(batchId, undoing);
    await this.tools.consequences.follow(stores, { at, batchId });
    for (const [index, batch] of again.entries()) await this.replay(batch, { ...undoing, at: microsecondsAfter(at, index + 1) }, spares(batch.committedAt));
    refuseWhereBuiltUpon(later, await stores.batches.later(batchId));
    await stores.batches.undone(batchId, at);
    await stores.jobs.enqueue(COVERAGE_OF_TODAY);
  }

  /** What the batch says now that the other one is gone. */
  private async replay(batch: Replayed, { stores, at, excludedOf, report }: Undoing, spares: ReadonlySet<string>): Promise<void> {
    const sink = new StoredFindings(stores.batches, batch.id);
    const documents = this.tools.documents.session({ recalls: true });
    await stores.batches.clearFindings(batch.id);
    const context = { stores, batch, stamp: { at, batchId: batch.id, spares }, importedAt: batch.committedAt, sink, documents, excluded: excludedOf(batch.id), report };
    try {
      await stores.batches.replayed(batch.id, await takeIn(context, this.tools), at);
      await this.tools.documents.askAgain(stores, batch.id, { isWithdrawn: false });
    } catch (interruption) {
      throw interruption instanceof FileNotTaken ? builtUpon([batch]) : interruption;
    }
  }
}

async function replayedOf(batchId: string, later: readonly LaterBatch[], { facts, waiting }: Stores): Promise<Replayed[]> {
  if (later.length === 0) return [];
  const wrote = await facts.wroteBy([batchId, ...later.map(({ id }) => id)]);
  const released = await waiting.releasedBy(later.map(({ id }) => id));
  const of = (id: string): Committed['wrote'] => wrote.get(id) ?? new Set();
  const kinds = ({ id, kind }: LaterBatch) => new Set([kind, ...(released.get(id) ?? [])]) as unknown as Committed['kinds'];
  return batchesToReplay({ wrote: of(batchId) }, later.map((batch) => ({ ...batch, kinds: kinds(batch), wrote: of(batch.id) })));
}

/** What was heard from the web after the commit of a batch. */
async function heardAfter(first: string, { facts }: Stores): Promise<(committedAt: string) => ReadonlySet<string>> {
  const heard = await facts.heardSince(first);
  return (committedAt) => new Set(heard.filter(({ at }) => at > committedAt).map(factName));
}

async function takeBack(batchId: string, { stores, at }: Undoing): Promise<void> {
  await stores.assignments.reopen(batchId);
  await stores.facts.takeBack(batchId, at);
  await stores.waiting.takeBack(batchId, at);
}

/** A later batch stands on this one where more of its rows wait or are refused without it. */
function refuseWhereBuiltUpon(before: readonly LaterBatch[], after: readonly LaterBatch[]): void {
  const left = new Map(before.map((batch) => [batch.id, batch.left]));
  const standing = after.filter((batch) => batch.left > left.get(batch.id)!);
  if (standing.length > 0) throw builtUpon(standing);
}

function builtUpon(later: readonly LaterBatch[]): TesseraError {
  const names = later.map(({ said }) => said).slice(0, 5).join(', ');
  return new TesseraError('conflict', 'BATCH_BUILT_UPON', `Undo these first, they stand on it: ${names}${later.length > 5 ? ' and more' : ''}.`);
}
