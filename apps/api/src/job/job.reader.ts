import { Injectable } from '@nestjs/common';
import { TesseraError } from '@tessera/domain';
import { TypeOrmJobStore, type UnitOfWork } from '@tessera/persistence';

import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { forbidden, problem } from '../operation/problem.js';
import { isHrOfAll, type Viewer } from '../operation/viewer.js';
import type { JobModel } from './job.model.js';
import { JOBS_BY_ID, NEWEST_OF_BATCH, NEWEST_OF_KEY, OPEN_JOBS, WAITING_ANALYSES } from './job.sql.js';

export interface CoverageQuestion {
  readonly key: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  /** The months before that day, and not the day itself. */
  readonly trend?: true;
}

export const TODAY: CoverageQuestion = { key: 'today' };

/** Files may speak of anybody: who does not see the whole organisation does not hear of their jobs. */
export const hearsOfFiles = (viewer: Viewer): boolean => viewer.actingRole === 'learning' || isHrOfAll(viewer);

/** Null for who hears of all files; else the account whose own decisions are all that is heard of. */
export const onlyOwn = (viewer: Viewer): string | null => (hearsOfFiles(viewer) ? null : viewer.accountId);

/** A question that failed is not asked again for so long, or a page that asks every second would ask for ever. */
const REST_MS = 5 * 60_000;

/** Open, or failed a moment ago. */
export function stands({ status, finishedAt }: Plain<JobModel>): boolean {
  if (status === 'waiting' || status === 'running') return true;
  return status === 'failed' && Date.now() - (finishedAt?.getTime() ?? 0) < REST_MS;
}

@Injectable()
export class JobReader {
  open(operation: Operation): Promise<Plain<JobModel>[]> {
    return operation.rows<Plain<JobModel>>(OPEN_JOBS, onlyOwn(operation.viewer));
  }

  async byId(operation: Operation, id: string): Promise<Plain<JobModel> | null> {
    const [job] = await operation.rows<Plain<JobModel>>(JOBS_BY_ID, onlyOwn(operation.viewer), [id]);
    return job ?? null;
  }

  /** The open job of this question, or else the last one. */
  async newestOf(operation: Operation, { key }: CoverageQuestion): Promise<Plain<JobModel> | null> {
    const [job] = await operation.rows<Plain<JobModel>>(NEWEST_OF_KEY, onlyOwn(operation.viewer), 'coverage', key);
    return job ?? null;
  }

  async newestOfBatch(operation: Operation, batchId: string): Promise<Plain<JobModel> | null> {
    const loader = operation.loader<Plain<JobModel>>(NEWEST_OF_BATCH, async (ids) => {
      const jobs = await operation.rows<Plain<JobModel>>(NEWEST_OF_BATCH, onlyOwn(operation.viewer), ids);
      return new Map(jobs.map((job) => [job.batchId!, job]));
    });
    return loader.load(batchId);
  }

  /** Asked for twice while it waits, it is one job. Of other days only so many wait at a time: asking is free, and the queue is everybody's. */
  async analyse(operation: Operation, { key, ...payload }: CoverageQuestion = TODAY): Promise<Plain<JobModel>> {
    if (operation.viewer.actingRole === 'admin') throw forbidden();
    const { organisationId } = operation.viewer;
    const job = await operation.aside(async (unit) => {
      if (key !== TODAY.key) await this.mustHaveRoom(unit, organisationId, key);
      await new TypeOrmJobStore(unit).enqueue({ queue: 'coverage', key, payload });
      const [made] = await unit.query<Plain<JobModel>>(NEWEST_OF_KEY, [organisationId, onlyOwn(operation.viewer), 'coverage', key]);
      return made;
    });
    if (!job) throw new TesseraError('conflict', 'COVERAGE_COMPUTING', 'This analysis is being computed. Try again in a moment.');
    return job;
  }

  private async mustHaveRoom(unit: UnitOfWork, organisationId: string, key: string): Promise<void> {
    const [row] = await unit.query<{ waiting: number }>(WAITING_ANALYSES, [organisationId, TODAY.key, key]);
    if (row!.waiting >= LIMITS.analysesWaiting) throw problem('TOO_MANY_REQUESTS', 'ANALYSES_TOO_MANY', 'Other days are being analysed. Try again in a moment.');
  }
}
