import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';

import type { WorkerConfig } from '../server/config.js';

/** Jobs of one queue that one worker process has in hand: one more than an organisation may have running, so that none can hold all. */
export const CONCURRENCY = 5;

/** A worker that was killed is missed after this, and its bells ring elsewhere; what they ring for is safe in the job table anyway. */
export const WORKER_OPTIONS = { concurrency: CONCURRENCY, lockDuration: 8_000, stalledInterval: 4_000, maxStalledCount: 5, drainDelay: 2 };

/** The braces keep all keys of a queue in one slot of a Redis Cluster. */
const PREFIX = '{tessera}';

/** Where BullMQ keeps its queues. Sets the backend of the whole process: one process has one kind of queue. */
export function queueOptions({ kind, url }: WorkerConfig['queue']): { readonly connection: ConnectionOptions; readonly prefix: string } {
  if (kind === 'redis') {
    setDefaultBackendFactory();
    return { connection: { url, maxRetriesPerRequest: null }, prefix: PREFIX };
  }
  setDefaultBackendFactory(createPostgresBackend);
  return { connection: { connectionString: url, migrate: true, max: 2 }, prefix: PREFIX };
}
