import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { freePort } from '@tessera/cli';
import pg from 'pg';

import { below, killHard } from './processes.js';
import { type Queue, startRedis, type TestRedis } from './redis.js';
import { startCommand, type Started } from './start-command.js';

export interface SystemOptions {
  readonly queue: Queue;
  /** With the demo organisation, or empty. */
  readonly demo: boolean;
}

/** Everything, as `npm start` runs it: the built api and worker over a database of their own. */
export interface System {
  readonly url: string;
  /** Past the walls, to look at what is really there. */
  readonly adminUrl: string;
  /** Only over Redis. */
  readonly redisUrl: string | undefined;
  /** `kill -9`; it is started again by itself. Resolves when the new one is there. */
  killWorker(): Promise<void>;
  killApi(): Promise<void>;
  /** What the service has written to its log. */
  log(name: 'api' | 'worker'): Promise<string>;
  stop(): Promise<void>;
}

/** Takes about five seconds; `npm run build` must have run. */
export async function startSystem({ queue, demo }: SystemOptions): Promise<System> {
  const database = await makeDatabase();
  const redis = queue === 'redis' ? await startRedis() : undefined;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tessera-system-'));
  const started = startCommand({
    args: ['--port', String(await freePort()), '--data-dir', dataDir, ...(demo ? [] : ['--no-demo'])],
    env: { DATABASE_URL: database.url, ...(redis ? { REDIS_URL: redis.url } : {}) },
  });
  const stop = () => stopAll(started, { database, redis, dataDir });
  const url = await started.ready.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    url,
    adminUrl: database.url,
    redisUrl: redis?.url,
    killWorker: () => killService(started, 'worker'),
    killApi: () => killService(started, 'api'),
    log: (name) => readFile(path.join(dataDir, 'logs', `${name}.log`), 'utf8'),
    stop,
  };
}

async function killService(started: Started, name: string): Promise<void> {
  const find = () => below(started.pid).find(({ command }) => command.includes(`apps/${name}/dist/main.js`));
  const old = find();
  if (!old) throw new Error(`No ${name} runs: ${started.output()}`);
  killHard(old.pid);
  for (const deadline = Date.now() + 30_000; ; await delay(50)) {
    const next = find();
    if (next && next.pid !== old.pid) return;
    if (Date.now() > deadline) throw new Error(`The ${name} did not come back: ${started.output()}`);
  }
}

interface Held {
  readonly database: TestPlace;
  readonly redis: TestRedis | undefined;
  readonly dataDir: string;
}

async function stopAll(started: Started, { database, redis, dataDir }: Held): Promise<void> {
  started.process.kill('SIGTERM');
  await started.ended;
  await redis?.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
}

interface TestPlace {
  readonly url: string;
  drop(): Promise<void>;
}

/** On the server of the test run. Its roles and the database of its queues go with it. */
async function makeDatabase(): Promise<TestPlace> {
  const server = process.env['TESSERA_TEST_ADMIN_URL'];
  if (!server) throw new Error('TESSERA_TEST_ADMIN_URL is not set: run the tests through jest, whose global set-up starts PostgreSQL.');
  const name = `s_${randomBytes(6).toString('hex')}`;
  await administer(server, [`create database ${name}`]);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: async () => {
      const roles = await administer(server, [`drop database ${name} with (force)`, `drop database if exists ${name}_queue with (force)`, `select rolname from pg_roles where rolname like '${name}\\_%'`]);
      await administer(server, roles.map(({ rolname }) => `drop role ${String(rolname)}`));
    },
  };
}

/** The rows of the last statement. */
async function administer(url: string, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const sql of statements) rows = (await client.query<Record<string, unknown>>(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
