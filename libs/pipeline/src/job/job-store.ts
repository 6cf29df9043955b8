import type { ClaimedJob, JobProgress, NewJob } from './job.js';

/** Jobs of one organisation, inside one unit of work. */
export abstract class JobStore {
  /**
   * The id of the job, or of the one that waits under the same key; null where that one was asked for at this very moment by somebody else.
   * The worker hears of it when the unit of work commits. Throws JOBS_TOO_MANY.
   */
  abstract enqueue(job: NewJob): Promise<string | null>;

  /** The job, now running; null where it is done, in other hands, or the organisation has its share running. In a unit that sees the latest. */
  abstract claim(jobId: string): Promise<ClaimedJob | null>;

  /** Opens the work of a claimed job: false where the job has gone into other hands since. Held until the unit of work ends, and a sign of life meanwhile. */
  abstract hold(job: ClaimedJob): Promise<boolean>;

  /** Ends the job together with its effect, the writes of the same unit of work. */
  abstract finish(job: ClaimedJob, progress: JobProgress): Promise<void>;

  /** Back to waiting: after a failed try, or, uncounted, after a stop. Done where another of its key waits by now. */
  abstract release(job: ClaimedJob, options: { readonly counted: boolean }): Promise<void>;

  /** Sets the job aside for good; `problem` is shown to people. */
  abstract fail(job: ClaimedJob, problem: string): Promise<void>;

  /** Tells how far the job is, to the database and to everybody who listens. A sign of life. */
  abstract report(job: ClaimedJob, progress: JobProgress): Promise<void>;
}
