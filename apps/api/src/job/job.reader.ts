import { Injectable } from '@nestjs/common';
import { TypeOrmJobStore } from '@tessera/persistence';

import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden } from '../operation/problem.js';
import type { Viewer } from '../operation/viewer.js';
import type { JobModel } from './job.model.js';
import { JOBS_BY_ID, NEWEST_OF_BATCH, NEWEST_OF_KEY, OPEN_JOBS } from './job.sql.js';

export interface CoverageQuestion {
  readonly key: string;
  readonly asOf?: string;
  readonly knownAt?: string;
}

export const TODAY: CoverageQuestion = { key: 'today' };

/** Files may speak of anybody: who does not see the whole organisation does not hear of their jobs. */
export const hearsOfFiles = ({ actingRole, hrScope }: Viewer): boolean => actingRole === 'learning' || (actingRole === 'hr' && hrScope === null);

@Injectable()
export class JobReader {
  open(operation: Operation): Promise<Plain<JobModel>[]> {
    return operation.rows<Plain<JobModel>>(OPEN_JOBS, hearsOfFiles(operation.viewer));
  }

  async byId(operation: Operation, id: string): Promise<Plain<JobModel> | null> {
    const [job] = await operation.rows<Plain<JobModel>>(JOBS_BY_ID, hearsOfFiles(operation.viewer), [id]);
    return job ?? null;
  }

  /** The open job of this question, or else the last one. */
  async newestOf(operation: Operation, { key }: CoverageQuestion): Promise<Plain<JobModel> | null> {
    const [job] = await operation.rows<Plain<JobModel>>(NEWEST_OF_KEY, hearsOfFiles(operation.viewer), 'coverage', key);
    return job ?? null;
  }

  async newestOfBatch(operation: Operation, batchId: string): Promise<Plain<JobModel> | null> {
    const loader = operation.loader<Plain<JobModel>>(NEWEST_OF_BATCH, async (ids) => {
      const jobs = await operation.rows<Plain<JobModel>>(NEWEST_OF_BATCH, hearsOfFiles(operation.viewer), ids);
      return new Map(jobs.map((job) => [job.batchId!, job]));
    });
    return loader.load(batchId);
  }

  /** Asked for twice while it waits, it is one job. */
  async analyse(operation: Operation, { key, ...payload }: CoverageQuestion = TODAY): Promise<Plain<JobModel>> {
    if (operation.viewer.actingRole === 'admin') throw forbidden();
    await operation.aside((unit) => new TypeOrmJobStore(unit).enqueue({ queue: 'coverage', key, payload }));
    const job = await this.newestOf(operation, { key });
    if (!job) throw forbidden();
    return job;
  }
}
