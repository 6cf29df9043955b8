import { TesseraError } from '@tessera/domain';
import { JOB_LIMITS, workerOf, type ClaimedJob, type JobProgress, type Units } from '@tessera/pipeline';

import type { Log } from '../server/log.js';
import type { JobHandler, JobPlace } from './job-handler.js';
import { Pulse } from './pulse.js';
import { InOtherHands, Stopped } from './stopping.js';

/** What a bell says: look at this job. */
export interface Bell {
  readonly organisationId: string;
  readonly jobId: string;
}

export type JobOutcome = 'done' | 'not-ours' | 'again' | 'given-up';

interface Problem {
  readonly code: string;
  readonly message: string;
}

const UNFINISHED: Problem = { code: 'WORK_FAILED', message: 'The work failed three times and was set aside. Nothing of it was kept.' };
const LOST: Problem = { code: 'WORKER_LOST', message: 'The work ended its worker three times and was set aside. Nothing of it was kept.' };

/** Takes a job from the table, has it done, and puts the table right whatever happens. A bell may ring any number of times for one job. */
export class RunJob {
  private readonly stop = new AbortController();

  /** `desk` has connections of its own: it is needed while all others are at work. */
  constructor(
    private readonly desk: Units,
    private readonly log: Log,
  ) {}

  /** From now on work is given back at its next sign of life. */
  abort(): void {
    this.stop.abort(new Stopped());
  }

  /** Never throws: what went wrong is in the job's row, or, where the database was away, found by the next sweep. */
  async run(bell: Bell, handler: JobHandler): Promise<JobOutcome> {
    if (this.stop.signal.aborted) return 'not-ours';
    try {
      return await this.runOne(bell, handler);
    } catch (error) {
      this.log.error({ ...bell, err: error }, 'the job table could not be written');
      return 'again';
    }
  }

  private async runOne({ organisationId, jobId }: Bell, handler: JobHandler): Promise<JobOutcome> {
    const job = await this.within(organisationId, (jobs) => jobs.claim(jobId));
    if (!job) return 'not-ours';
    const pulse = new Pulse((progress) => this.within(organisationId, (jobs) => jobs.report(job, progress)), this.stop.signal);
    const place: JobPlace = { organisationId, job, hooks: this.hooksOf(job, pulse) };
    const began = Date.now();
    try {
      if (job.attempts > JOB_LIMITS.attempts) return await this.giveUp(place, handler, LOST);
      await handler.run(place);
      this.log.info({ organisationId, jobId, queue: job.queue, ms: Date.now() - began }, 'job done');
      return 'done';
    } catch (error) {
      return await this.afterTrouble(place, handler, error);
    } finally {
      pulse.end();
    }
  }

  private hooksOf(job: ClaimedJob, pulse: Pulse): JobPlace['hooks'] {
    return {
      report: (progress) => pulse.report(progress),
      opening: async ({ jobs }) => {
        if (!(await jobs.hold(job))) throw new InOtherHands();
      },
      closing: async ({ jobs }, done: JobProgress) => {
        this.stop.signal.throwIfAborted();
        await jobs.finish(job, done);
      },
    };
  }

  private async afterTrouble(place: JobPlace, handler: JobHandler, error: unknown): Promise<JobOutcome> {
    const { organisationId, job } = place;
    if (error instanceof InOtherHands) return 'not-ours';
    const isStop = error instanceof Stopped || this.stop.signal.aborted;
    const isMistake = error instanceof TesseraError;
    this.log[isStop || isMistake ? 'info' : 'error']({ organisationId, jobId: job.id, queue: job.queue, attempts: job.attempts, err: error }, isStop ? 'job given back' : 'job failed');
    if (!isStop && isMistake) return this.giveUp(place, handler, { code: error.code, message: error.message });
    if (!isStop && job.attempts >= JOB_LIMITS.attempts) return this.giveUp(place, handler, UNFINISHED);
    await this.within(organisationId, (jobs) => jobs.release(job, { counted: !isStop }));
    return 'again';
  }

  private async giveUp(place: JobPlace, handler: JobHandler, problem: Problem): Promise<JobOutcome> {
    await this.desk.run(workerOf(place.organisationId), { write: true, latest: true }, async (stores) => {
      await handler.givenUp(stores, place, problem);
      await stores.jobs.fail(place.job, `${problem.code}: ${problem.message}`);
    });
    return 'given-up';
  }

  private within<T>(organisationId: string, work: (jobs: Parameters<Parameters<Units['run']>[2]>[0]['jobs']) => Promise<T>): Promise<T> {
    return this.desk.run(workerOf(organisationId), { write: true, latest: true }, ({ jobs }) => work(jobs));
  }
}
