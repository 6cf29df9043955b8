import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { freePort } from '@tessera/cli';

import { redis } from './left-out.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Whether a test over Redis can run here; where it cannot, test/run.js says so. */
export const hasRedis = redis() !== undefined;

/** What the queues can run on here: the whole way is tried on each. */
export const QUEUES = hasRedis ? (['postgres', 'redis'] as const) : (['postgres'] as const);

export type Queue = 'postgres' | 'redis';

/** The Redis of REDIS_URL, else a redis-server of our own that keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const found = redis();
  if (!found) throw new Error('No Redis here: ask hasRedis first.');
  if (found.url) return { url: found.url, stop: async () => undefined };
  const dir = await mkdtemp(path.join(tmpdir(), 'tessera-redis-'));
  const port = await freePort();
  const server = spawn(found.program!, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  await answers(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await accepts(port)); await delay(50)) {
    if (Date.now() > deadline) throw new Error('redis-server did not start within 10 s.');
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
