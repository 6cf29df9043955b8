import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@tessera/cli';
import { Redis } from 'ioredis';
import pg from 'pg';

import { below, killHard, processes, survivors } from './harness/processes.js';
import { hasRedis } from './harness/redis.js';
import { startCommand, type Started, type StartOptions } from './harness/start-command.js';
import { startSystem } from './harness/system.js';

const LONG = 120_000;

describe('tessera start', () => {
  let top: string;
  let dataDir: string;
  let port: number;
  let running: Started[];

  beforeEach(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'tessera-start-'));
    await chmod(top, 0o755);
    dataDir = path.join(top, 'my data');
    port = await freePort();
    running = [];
  });

  afterEach(async () => {
    for (const { pid } of running) killHard(pid, ...below(pid).map((process) => process.pid));
    killHard(...ownProcesses());
    await rm(top, { recursive: true, force: true, maxRetries: 5 });
  });

  const start = (options: Partial<StartOptions> = {}): Started => {
    const started = startCommand({ args: ['--port', String(port), '--data-dir', dataDir, '--no-demo'], ...options });
    running.push(started);
    return started;
  };
  /** Everything that a start brought to life, itself included. */
  const family = ({ pid }: Started): number[] => [pid, ...below(pid).map((process) => process.pid)];
  const ownProcesses = (): number[] => processes().filter(({ command }) => command.includes(dataDir)).map(({ pid }) => pid);

  const database = async (sql: string): Promise<unknown[]> => {
    const password = await readFile(path.join(dataDir, 'postgres.password'), 'utf8');
    const [, , , serverPort] = (await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
    const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${serverPort!}/tessera` });
    await client.connect();
    try {
      return (await client.query(sql)).rows as unknown[];
    } finally {
      await client.end();
    }
  };

  it('answers, ends at Ctrl-C without leaving a process, and keeps its data', async () => {
    const first = start();
    const address = await first.ready;
    expect(address).toBe(`http://localhost:${port}`);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    await database('create table kept as select 1 as n');

    const all = family(first);
    process.kill(first.pid, 'SIGINT');
    expect(await first.ended).toBe(0);
    expect(await survivors(all, 500)).toEqual([]);

    await start().ready;
    expect(await database('select n from kept')).toEqual([{ n: 1 }]);
  }, LONG);

  it.each(['SIGTERM', 'SIGHUP'] as const)('ends at %s too, even while it is still starting', async (signal) => {
    const started = start();
    await until(() => started.output().includes('tables'));
    const all = family(started);
    process.kill(started.pid, signal);
    expect(await started.ended).toBe(0);
    expect(await survivors([...all, ...ownProcesses()], 2000)).toEqual([]);
  }, LONG);

  it('recovers after a kill -9 of everything', async () => {
    const first = start();
    await first.ready;
    await database('create table kept as select 1 as n');
    killHard(...family(first));
    await first.ended;

    await start().ready;
    expect(await database('select n from kept')).toEqual([{ n: 1 }]);
  }, LONG);

  it('leaves no process behind when it is killed itself', async () => {
    const first = start();
    await first.ready;
    const all = family(first);
    killHard(first.pid);
    expect(await survivors(all, 10_000)).toEqual([]);
  }, LONG);

  it.each(['api', 'worker'])('starts the %s again when it is killed, and says so', async (name) => {
    const started = start();
    const address = await started.ready;
    const service = below(started.pid).find(({ command }) => command.includes(`apps/${name}/dist/main.js`))!;
    killHard(service.pid);

    await until(() => started.output().includes(`The ${name} ended (SIGKILL) and is started again`));
    await until(() => below(started.pid).some(({ command, pid }) => command.includes(`apps/${name}/dist/main.js`) && pid !== service.pid));
    await until(() => fetch(`${address}/health/ready`).then(({ ok }) => ok, () => false));
  }, LONG);

  it('runs below npm, and a Ctrl-C in that terminal ends all of it', async () => {
    const started = start({ program: ['npm', 'run', '-s', 'tessera', '--'] });
    await started.ready;
    const all = family(started);
    process.kill(-started.pid, 'SIGINT');
    await started.ended;
    expect(await survivors(all, 10_000)).toEqual([]);
  }, LONG);

  it('ends when the npm that runs it is killed', async () => {
    const started = start({ program: ['npm', 'run', '-s', 'tessera', '--'] });
    await started.ready;
    const all = family(started);
    killHard(started.pid);
    expect(await survivors(all, 15_000)).toEqual([]);
  }, LONG);

  it('says that its port is taken, and what to do', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const started = start();
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(`Port ${port} is taken: stop the program that uses it, or choose another, for example npm start -- --port ${port + 1}.\n`);
    other.close();
  }, LONG);

  it('says that it runs already on the same data', async () => {
    await start().ready;
    const second = start({ args: ['--port', String(await freePort()), '--data-dir', dataDir, '--no-demo'] });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Tessera already runs on the data in ${dataDir}, at http://localhost:${port}: stop it first, or choose another --data-dir.\n`);
  }, LONG);

  it.each([
    ['nothing answers', { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' }, 'DATABASE_URL does not work: nothing answers at 127.0.0.1:1.'],
    ['it is no address', { DATABASE_URL: 'here' }, 'DATABASE_URL must look like postgres://user:password@host:5432/database.'],
    ['the password is wrong', { DATABASE_URL: withPassword('wrong') }, 'password authentication failed for user "postgres"'],
    ['the database is not there', { DATABASE_URL: ofDatabase('nowhere') }, 'database "nowhere" does not exist'],
    ['no Redis answers', { REDIS_URL: 'redis://127.0.0.1:1' }, 'REDIS_URL does not work: nothing answers at 127.0.0.1:1.'],
  ])('says in one sentence, without a stack or a password, that %s', async (_, env, sentence) => {
    const started = start({ env });
    expect(await started.ended).toBe(1);
    expect(started.output()).toContain(sentence);
    expect(started.output()).not.toMatch(/\n\s+at |secret|wrong/);
  }, LONG);
});

function withPassword(password: string): string {
  return Object.assign(server(), { password }).href;
}

function ofDatabase(name: string): string {
  return Object.assign(server(), { pathname: `/${name}` }).href;
}

/** How many connections Redis has besides the one that asks. */
async function redisClients(url: string): Promise<number> {
  const redis = new Redis(url);
  try {
    return String(await redis.client('LIST')).trim().split('\n').length - 1;
  } finally {
    redis.disconnect();
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 100))) {
    if (Date.now() > deadline) throw new Error('It did not become so within 30 s.');
  }
}

/** The server that the test run started. */
function server(): URL {
  return new URL(process.env['TESSERA_TEST_ADMIN_URL']!);
}

(hasRedis ? describe : describe.skip)('tessera start with servers of ours', () => {
  it('keeps its facts in the PostgreSQL of DATABASE_URL and its queues in the Redis of REDIS_URL', async () => {
    const system = await startSystem({ queue: 'redis', demo: false });
    try {
      expect((await fetch(`${system.url}/health/ready`)).status).toBe(200);
      await until(async () => (await redisClients(system.redisUrl!)) > 0);
      await system.killWorker();
      await until(async () => (await redisClients(system.redisUrl!)) > 0);
    } finally {
      await system.stop();
    }
  }, LONG);
});
