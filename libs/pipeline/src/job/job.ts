/** The steps that run in the background; each is a queue of its own. */
export const QUEUES = ['ingest', 'verify', 'coverage'] as const;

export type Queue = (typeof QUEUES)[number];

/** Budgets of the work in the background. Tests read the same constants. */
export const JOB_LIMITS = {
  /** Waiting jobs of one organisation; more are refused. */
  waiting: 10_000,
  /** Running jobs of one organisation, of all queues together. */
  running: 4,
  /** Tries before a job is set aside. */
  attempts: 3,
} as const;

/** What is asked for. Of one queue and key there is never more than one waiting: asking again gives the one that waits. */
export interface NewJob {
  readonly queue: Queue;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly batchId?: string;
}

/** A job in the hands of the worker that claimed it. */
export interface ClaimedJob {
  readonly id: string;
  readonly queue: Queue;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly batchId: string | null;
  /** 1 at the first try. */
  readonly attempts: number;
}

/** How far a job is, in counts; `total` is null while nobody knows. */
export interface JobProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

/** The coverage of today has one waiting job at most; every other question has its own. */
export const coverageKey = ({ asOf, knownAt }: { readonly asOf?: string; readonly knownAt?: string }): string =>
  asOf === undefined && knownAt === undefined ? 'today' : `${asOf ?? 'today'}@${knownAt ?? 'now'}`;

/** The job that brings the coverage of today up to date: asked for wherever facts change, in the same transaction. */
export const COVERAGE_OF_TODAY: NewJob = { queue: 'coverage', key: coverageKey({}), payload: {} };

/** Takes a word on how far a job is; throws where the job is to be stopped. */
export type Report = (progress: JobProgress) => Promise<void>;
