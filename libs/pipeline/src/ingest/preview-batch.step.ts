import { dayOf, formatDay } from '@tessera/domain';

import { withBeside } from '../decision/beside.js';
import { dayAhead } from '../decision/day-ahead.js';
import type { FactChange } from '../decision/fact-change.js';
import { type Stores, workerOf } from '../units.js';
import type { BatchStatus, BatchResult } from './batch-store.js';
import { batchIn, type BatchJob, type BatchTools, type JobHooks, silent, takeIn } from './batch-work.js';
import { type CoverageProbe, type Effect, type EffectAhead, effectOf } from './coverage-probe.js';
import { KeptFindings, StoredFindings } from './finding-sink.js';
import { type Excluded, FileNotTaken, withoutContradictions } from './interruption.js';
import { microsecondsAfter } from './microseconds.js';

const READY: readonly BatchStatus[] = ['reading', 'previewed', 'failed'];

interface Rehearsed {
  readonly at: string;
  readonly result: BatchResult;
  readonly effect: Effect & { readonly ahead: EffectAhead | null };
  readonly changes: readonly FactChange[] | null;
  readonly findings: KeptFindings;
}

/** Does all that a commit would do, takes it back, and keeps what was learned: counts, findings and the effect on coverage. */
export class PreviewBatch {
  constructor(
    private readonly tools: BatchTools,
    private readonly coverage: CoverageProbe,
  ) {}

  /** Safe to repeat: another run writes the same, or what has become true meanwhile. A file that cannot be taken is `refused`, which is an answer. */
  async run(job: BatchJob, hooks: JobHooks = {}): Promise<BatchResult | null> {
    try {
      const rehearsed = await withoutContradictions((excludedOf) => this.rehearse(job, hooks, excludedOf(job.batchId)));
      await this.keep(job, hooks, rehearsed);
      return rehearsed.result;
    } catch (interruption) {
      if (!(interruption instanceof FileNotTaken)) throw interruption;
      await this.refuse(job, hooks, interruption);
      return null;
    }
  }

  private rehearse({ organisationId, batchId }: BatchJob, { report = silent }: JobHooks, excluded: Excluded): Promise<Rehearsed> {
    return this.tools.units.rehearse(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      const at = await stores.batches.turn();
      const batch = await batchIn(stores, batchId, READY);
      const before = await this.coverage.take(stores);
      const findings = new KeptFindings();
      const documents = this.tools.documents.session();
      const result = await takeIn({ stores, batch, stamp: { at, batchId }, importedAt: at, sink: findings, documents, excluded, report }, this.tools);
      await report({ phase: 'coverage', done: result.counts.rowsIn, total: result.counts.rowsIn });
      const changes = batch.origin === 'screen' ? await withBeside(await stores.facts.changesBy(batchId), stores) : null;
      const ahead = changes && (await this.ahead(changes, stores, at));
      return { at, result, findings, changes, effect: { ...effectOf(before, await this.coverage.take(stores)), ahead } };
    });
  }

  /** What is decided for a day to come shows its effect on that day: as things stand now, without it and with it. */
  private async ahead(changes: readonly FactChange[], stores: Stores, at: string): Promise<EffectAhead | null> {
    const { timeZone } = await stores.directory.setting();
    const day = await dayAhead(changes, stores, dayOf(Date.parse(at), timeZone));
    if (day === null) return null;
    const before = await this.coverage.take(stores, { day, knownAt: microsecondsAfter(at, -1) });
    return { day: formatDay(day), ...effectOf(before, await this.coverage.take(stores, { day, knownAt: null })) };
  }

  private keep({ organisationId, batchId }: BatchJob, { opening, closing }: JobHooks, { at, result, effect, changes, findings }: Rehearsed): Promise<void> {
    return this.tools.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      await batchIn(stores, batchId, READY);
      await stores.batches.clearFindings(batchId);
      await findings.passOn(new StoredFindings(stores.batches, batchId));
      await stores.batches.previewed(batchId, result, { at, effect, changes });
      await closing?.(stores, { phase: 'done', done: result.counts.rowsIn, total: result.counts.rowsIn });
    });
  }

  private refuse({ organisationId, batchId }: BatchJob, { opening, closing }: JobHooks, { problem }: FileNotTaken): Promise<void> {
    return this.tools.units.run(workerOf(organisationId), { write: true, latest: true }, async (stores) => {
      await opening?.(stores);
      await batchIn(stores, batchId, READY);
      await stores.batches.refused(batchId, problem);
      await closing?.(stores, { phase: 'refused', done: 0, total: 0 });
    });
  }
}
