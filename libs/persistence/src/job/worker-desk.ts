import { COVERAGE_OF_TODAY, JOB_LIMITS, LOOK_AGAIN, type Queue } from '@tessera/pipeline';

import { workerOf } from '../database/actor.js';
import type { UnitsOfWork } from '../database/unit-of-work.js';
import { TypeOrmJobStore } from './job.store.js';

export interface DueJob {
  readonly organisationId: string;
  readonly jobId: string;
  readonly queue: Queue;
  /** Tries so far. */
  readonly attempts: number;
}

/** What a worker sees of all organisations: which jobs may start, and nothing else of anybody. */
export class WorkerDesk {
  constructor(private readonly units: UnitsOfWork) {}

  /** In fair order: nobody's second before everybody's first, and of nobody more than their share. */
  due(limit: number): Promise<DueJob[]> {
    return this.ask<DueJob>('select organisation_id as "organisationId", job_id as "jobId", queue, attempts from worker_waiting($1, $2)', [JOB_LIMITS.running, limit]);
  }

  /** Wherever a day has begun that nobody has analysed, asks for its coverage, and for what the world says of the credentials now. */
  async beginDays(): Promise<void> {
    const organisations = await this.ask<{ id: string }>('select worker_days() as id', []);
    for (const { id } of organisations) {
      await this.units.run(workerOf(id), { write: true, latest: true }, async (unit) => {
        const jobs = new TypeOrmJobStore(unit);
        for (const job of [COVERAGE_OF_TODAY, LOOK_AGAIN]) await jobs.enqueue(job);
      });
    }
  }

  private ask<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.units.run({ ...workerOf(''), scope: [] }, { write: false, latest: true }, (unit) => unit.query<R>(sql, parameters));
  }
}
