import { Injectable } from '@nestjs/common';
import { TesseraError } from '@tessera/domain';
import { DiscardBatch } from '@tessera/pipeline';
import { storesOn } from '@tessera/persistence';

import { mustStillDecide } from '../decision/may-still-decide.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import { UnitsOfOperation } from '../operation/units-of-operation.js';
import type { BatchModel, BatchStatus } from './batch.model.js';
import { BatchReader } from './batch.reader.js';

type Batch = Plain<BatchModel>;

/** A batch that someone else changed a moment ago is not taken: the status is part of the condition. */
const BEGIN = `update batch set status = $3 where organisation_id = $1 and id = $2 and status = any ($4) returning id`;

@Injectable()
export class BatchDesk {
  constructor(private readonly reader: BatchReader) {}

  /** Asked again while it is under way, or when it is done, it is the same batch and no second job. */
  async commit(operation: Operation, id: string): Promise<Batch> {
    return this.begin(operation, id, { kind: 'commit', from: ['previewed'], by: 'committing', done: ['committing', 'committed'] });
  }

  async undo(operation: Operation, id: string): Promise<Batch> {
    return this.begin(operation, id, { kind: 'undo', from: ['committed'], by: 'undoing', done: ['undoing', 'undone'] });
  }

  async lookAgain(operation: Operation, id: string): Promise<Batch> {
    return this.begin(operation, id, { kind: 'preview', from: ['previewed', 'failed'], by: 'reading', done: ['reading'] });
  }

  async discard(operation: Operation, id: string): Promise<Batch> {
    const batch = await this.mine(operation, id);
    const units = new UnitsOfOperation(operation);
    await new DiscardBatch(units).run({ batchId: batch.id }, units.actor);
    return this.reader.fresh(operation, batch.id);
  }

  private async begin(operation: Operation, id: string, { kind, from, by, done }: { kind: 'preview' | 'commit' | 'undo'; from: BatchStatus[]; by: BatchStatus; done: BatchStatus[] }): Promise<Batch> {
    const batch = await this.mine(operation, id);
    if (done.includes(batch.status)) return batch;
    const [begun] = await operation.rows(BEGIN, batch.id, by, from);
    if (!begun) return this.asBegun(operation, id, done);
    await storesOn(await operation.work()).jobs.enqueue({ queue: 'ingest', key: `${kind} ${batch.id}`, payload: { kind, batchId: batch.id }, batchId: batch.id });
    return this.reader.fresh(operation, batch.id);
  }

  /** Somebody was faster: the same wish is granted already, another one stands in the way. */
  private async asBegun(operation: Operation, id: string, done: readonly BatchStatus[]): Promise<Batch> {
    const batch = await this.reader.fresh(operation, id);
    if (done.includes(batch.status)) return batch;
    throw new TesseraError('conflict', 'BATCH_NOT_READY', `This file is ${batch.status}.`);
  }

  private async mine(operation: Operation, id: string): Promise<Batch> {
    const { viewer } = operation;
    if (viewer.actingRole === 'admin') throw forbidden();
    const batch = await this.reader.fresh(operation, id);
    if (batch.origin === 'screen') await mustStillDecide(operation, batch);
    return batch;
  }
}
