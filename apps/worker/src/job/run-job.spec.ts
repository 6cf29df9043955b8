import { describe, expect, it } from '@jest/globals';
import { TesseraError } from '@tessera/domain';
import { JOB_LIMITS, Units, type ClaimedJob, type JobProgress, type Stores } from '@tessera/pipeline';
import { pino } from 'pino';

import { JobHandler, type JobPlace } from './job-handler.js';
import { RunJob } from './run-job.js';

const BELL = { organisationId: 'acme', jobId: 'j' };
const JOB: ClaimedJob = { id: 'j', queue: 'coverage', payload: {}, batchId: null, attempts: 1 };

/** A table of one job that notes what becomes of it. */
class OneJob extends Units {
  readonly notes: string[] = [];
  isHeld = true;
  constructor(private readonly job: ClaimedJob | null) {
    super();
  }
  override async run<T>(_actor: unknown, _options: unknown, work: (stores: Stores) => Promise<T>): Promise<T> {
    const note = (what: string) => async (_job: unknown, detail?: unknown) => void this.notes.push(detail === undefined ? what : `${what} ${JSON.stringify(detail)}`);
    const jobs = { claim: async () => this.job, hold: async () => this.isHeld, finish: note('finish'), release: note('release'), fail: note('fail'), report: async () => undefined };
    return work({ jobs } as unknown as Stores);
  }
  override rehearse(): Promise<never> {
    throw new Error('Nothing is rehearsed here.');
  }
}

class Handler extends JobHandler {
  givenUpFor: string[] = [];
  constructor(private readonly work: (place: JobPlace) => Promise<void>) {
    super();
  }
  override run(place: JobPlace) {
    return this.work(place);
  }
  override async givenUp(_stores: unknown, _place: unknown, { code }: { readonly code: string }) {
    this.givenUpFor.push(code);
  }
}

const silent = pino({ level: 'silent' });
const DONE: JobProgress = { phase: 'done', done: 1, total: 1 };
const ending = (units: OneJob) => async ({ hooks }: JobPlace) =>
  units.run(null, null, async (stores) => {
    await hooks.opening(stores);
    await hooks.closing(stores, DONE);
  });

describe('running a job', () => {
  it('ends it with its effect', async () => {
    const units = new OneJob(JOB);
    expect(await new RunJob(units, silent).run(BELL, new Handler(ending(units)))).toBe('done');
    expect(units.notes).toEqual([`finish ${JSON.stringify(DONE)}`]);
  });

  it('leaves alone what is not to be had', async () => {
    const units = new OneJob(null);
    expect(await new RunJob(units, silent).run(BELL, new Handler(() => Promise.reject(new Error('not to be called'))))).toBe('not-ours');
  });

  it('leaves alone what has gone into other hands meanwhile', async () => {
    const units = new OneJob(JOB);
    units.isHeld = false;
    expect(await new RunJob(units, silent).run(BELL, new Handler(ending(units)))).toBe('not-ours');
    expect(units.notes).toEqual([]);
  });

  it.each([[1, 'again', ['release {"counted":true}'], []], [JOB_LIMITS.attempts, 'given-up', [expect.stringContaining('fail "WORK_FAILED: ')], ['WORK_FAILED']]] as const)(
    'after trouble in try %p: %s', async (attempts, outcome, notes, given) => {
      const units = new OneJob({ ...JOB, attempts });
      const handler = new Handler(() => Promise.reject(new Error('relation "secret" does not exist')));
      expect(await new RunJob(units, silent).run(BELL, handler)).toBe(outcome);
      expect([units.notes, handler.givenUpFor]).toEqual([notes, given]);
      expect(units.notes.join()).not.toContain('secret');
    });

  it('gives a mistake up at once, in its own words', async () => {
    const units = new OneJob(JOB);
    const handler = new Handler(() => Promise.reject(new TesseraError('conflict', 'BATCH_BUILT_UPON', 'Undo that first.')));
    expect(await new RunJob(units, silent).run(BELL, handler)).toBe('given-up');
    expect([units.notes, handler.givenUpFor]).toEqual([['fail "BATCH_BUILT_UPON: Undo that first."'], ['BATCH_BUILT_UPON']]);
  });

  it('sets aside what has ended its worker three times, without trying again', async () => {
    const units = new OneJob({ ...JOB, attempts: JOB_LIMITS.attempts + 1 });
    let tries = 0;
    const handler = new Handler(async () => void (tries += 1));
    expect(await new RunJob(units, silent).run(BELL, handler)).toBe('given-up');
    expect([tries, units.notes]).toEqual([0, [expect.stringContaining('fail "WORKER_LOST: ')]]);
  });

  it('gives work back uncounted when it is told to stop, at its next sign of life or at its end', async () => {
    for (const goOn of [({ hooks }: JobPlace) => hooks.report(DONE), ({ hooks }: JobPlace) => hooks.closing({} as Stores, DONE)]) {
      const units = new OneJob(JOB);
      const jobs = new RunJob(units, silent);
      const handler = new Handler(async (place) => {
        jobs.abort();
        await goOn(place);
      });
      expect(await jobs.run(BELL, handler)).toBe('again');
      expect(units.notes).toEqual(['release {"counted":false}']);
    }
  });

  it('takes nothing more once it is told to stop', async () => {
    const units = new OneJob(JOB);
    const jobs = new RunJob(units, silent);
    jobs.abort();
    expect(await jobs.run(BELL, new Handler(ending(units)))).toBe('not-ours');
    expect(units.notes).toEqual([]);
  });
});
