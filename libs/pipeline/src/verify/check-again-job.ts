import { hash } from 'node:crypto';

import type { NewJob } from '../job/job.js';

export interface CheckAgain {
  /** Addresses at which something else is said now: a status list, or the keys of an issuer. */
  readonly urls: readonly string[];
  /** The batch that handed them in, to whose undo the new reports belong; null where the web said it. */
  readonly batchId: string | null;
  /** True where what was said there has been taken back, so that answers which rested on it are open again. */
  readonly isWithdrawn: boolean;
}

/** Asks for the credentials that rest on these addresses to be checked again. */
export function checkAgainJob({ urls, batchId, isWithdrawn }: CheckAgain): NewJob {
  const name = hash('sha256', JSON.stringify([[...urls].sort(), batchId, isWithdrawn]), 'hex');
  return { queue: 'verify', key: `again ${name}`, payload: { kind: 'again', urls: [...urls], batchId, isWithdrawn } };
}
