import { TesseraError } from '@tessera/domain';
import { type ClaimedJob, JOB_LIMITS, type JobProgress, JobStore, type NewJob } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';

/** Channel on which every change of a job is told, as `{"organisationId", "jobId"}`. */
export const JOB_CHANNEL = 'tessera_job';

/** Channel on which a worker hears that jobs wait; the payload is the organisation. */
export const JOB_WAITING_CHANNEL = 'tessera_job_waiting';

/** Raised by `job_enqueue`. */
const TOO_MANY = 'TS001';

const OF_JOB = `organisation_id = $1 and id = $2 and status = 'running' and attempts = $3`;
const TELL = `select pg_notify('${JOB_CHANNEL}', json_build_object('organisationId', $1::text, 'jobId', $2::text)::text)`;

export class TypeOrmJobStore extends JobStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async enqueue({ queue, key, payload, batchId }: NewJob): Promise<string | null> {
    try {
      const [row] = await this.unit.query<{ id: string | null }>('select job_enqueue($1, $2, $3, $4, $5) as id', [
        queue, key, JSON.stringify(payload), batchId ?? null, JOB_LIMITS.waiting,
      ]);
      if (row?.id) await this.tell(row.id);
      return row?.id ?? null;
    } catch (error) {
      if ((error as { code?: string }).code !== TOO_MANY) throw error;
      throw new TesseraError('conflict', 'JOBS_TOO_MANY', `No more than ${JOB_LIMITS.waiting} jobs can wait; some must finish first.`);
    }
  }

  override async claim(jobId: string): Promise<ClaimedJob | null> {
    const [job] = await this.unit.query<ClaimedJob>(
      'select id, queue, payload, batch_id as "batchId", attempts from job_claim($1, $2)', [jobId, JOB_LIMITS.running],
    );
    if (job) await this.tell(job.id);
    return job ?? null;
  }

  override async hold(job: ClaimedJob): Promise<boolean> {
    const [row] = await this.unit.query<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('job ' || $2::uuid, 0)) and exists (select from job where ${OF_JOB}) as held`, this.key(job),
    );
    return row!.held;
  }

  override async finish(job: ClaimedJob, { phase, done, total }: JobProgress): Promise<void> {
    await this.end(job, `status = 'done', phase = $4, done = $5, total = $6`, [phase, done, total]);
  }

  override async release(job: ClaimedJob, { counted }: { readonly counted: boolean }): Promise<void> {
    await this.unit.query(
      `update job j set attempts = attempts - $4::int,
         status = case when exists (select from job w where w.organisation_id = j.organisation_id and w.queue = j.queue and w.key = j.key and w.status = 'waiting') then 'done' else 'waiting' end
       where ${OF_JOB}`, [...this.key(job), counted ? 0 : 1],
    );
    await this.tell(job.id);
    await this.unit.query(`select pg_notify('${JOB_WAITING_CHANNEL}', $1)`, [this.unit.actor.organisationId]);
  }

  override async fail(job: ClaimedJob, problem: string): Promise<void> {
    await this.end(job, `status = 'failed', problem = $4`, [problem]);
  }

  override async report(job: ClaimedJob, { phase, done, total }: JobProgress): Promise<void> {
    await this.unit.query(
      'update job_progress set phase = $3, done = $4, total = $5, beat_at = clock_timestamp() where organisation_id = $1 and job_id = $2',
      [this.unit.actor.organisationId, job.id, phase, done, total],
    );
    await this.tell(job.id);
  }

  /** Refused where the job went into other hands: then the effect in this unit of work must not stay either. */
  private async end(job: ClaimedJob, set: string, values: readonly unknown[]): Promise<void> {
    const ended = await this.unit.query(`update job set ${set}, finished_at = clock_timestamp() where ${OF_JOB} returning id`, [...this.key(job), ...values]);
    if (ended.length === 0) throw new Error(`Job ${job.id} has gone into other hands.`);
    await this.tell(job.id);
    await this.unit.query(`select pg_notify('${JOB_WAITING_CHANNEL}', $1)`, [this.unit.actor.organisationId]);
  }

  private key(job: ClaimedJob): unknown[] {
    return [this.unit.actor.organisationId, job.id, job.attempts];
  }

  private async tell(jobId: string): Promise<void> {
    await this.unit.query(TELL, [this.unit.actor.organisationId, jobId]);
  }
}
