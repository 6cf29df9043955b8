import type { ClaimedJob, JobHooks, JobProgress, Stores } from '@tessera/pipeline';

/** What a handler works with: `hooks` tie its unit of work to the job. */
export interface JobPlace {
  readonly organisationId: string;
  readonly job: ClaimedJob;
  readonly hooks: Required<JobHooks>;
}

/** The work of one queue. */
export abstract class JobHandler {
  /** Does the work. Its effect and `hooks.closing` are in one unit of work, which `hooks.opening` opened. */
  abstract run(place: JobPlace): Promise<void>;

  /** What remains to be done when the job is given up, in the unit of work that sets it aside. */
  async givenUp(_stores: Stores, _place: Pick<JobPlace, 'organisationId' | 'job'>, _problem: { readonly code: string; readonly message: string }): Promise<void> {
    return;
  }
}

export type { JobProgress };
