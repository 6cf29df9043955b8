import { createClient } from 'graphql-ws';
import type { Job } from './jobs.query.js';

const QUERY = 'subscription JobProgress { jobProgress { id queue status phase done total createdAt startedAt finishedAt problem batchId } }';

/** Listens until closed; `tell` learns when the line stands and when it fell. */
export function listenToJobs(hear: (job: Job) => void, tell: (stands: boolean) => void): () => void {
  const scheme = globalThis.location.protocol === 'https:' ? 'wss' : 'ws';
  const client = createClient({
    url: `${scheme}://${globalThis.location.host}/graphql`,
    retryAttempts: 5,
    on: { connected: () => tell(true), closed: () => tell(false) },
  });
  const stop = client.subscribe<{ jobProgress: Job }>(
    { query: QUERY },
    { next: ({ data }) => data && hear(data.jobProgress), error: () => tell(false), complete: () => tell(false) },
  );
  return () => {
    stop();
    void client.dispose();
  };
}
