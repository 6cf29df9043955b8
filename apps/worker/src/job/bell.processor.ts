import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import type { Log } from '../server/log.js';
import type { JobHandler } from './job-handler.js';
import type { Bell, JobOutcome, RunJob } from './run-job.js';

/**
 * One processor per queue extends this. BullMQ does not retry: it deals bells out among workers, and tries are counted where jobs are,
 * in the job table (RunJob), which is also where a TesseraError ends a job at once.
 */
export abstract class BellProcessor extends WorkerHost {
  protected abstract readonly jobs: RunJob;
  protected abstract readonly handler: JobHandler;
  protected abstract readonly log: Log;

  override async process({ data }: Job<Bell>): Promise<{ outcome: JobOutcome }> {
    return { outcome: await this.jobs.run(data, this.handler) };
  }

  @OnWorkerEvent('error')
  onTrouble(err: Error): void {
    this.log.warn({ err }, 'trouble with the queue');
  }
}
