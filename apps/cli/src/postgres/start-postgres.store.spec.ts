import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { startPostgres, type Postgres } from './start-postgres.js';

describe('PostgreSQL of our own', () => {
  let top: string;
  let dataDir: string;
  let running: Postgres[];

  beforeEach(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'tessera-pg-'));
    await chmod(top, 0o755);
    dataDir = path.join(top, 'a data directory');
    running = [];
  });

  afterEach(async () => {
    await Promise.all(running.map((server) => server.stop()));
    await rm(top, { recursive: true, force: true });
  });

  const start = async (durable = false): Promise<Postgres> => {
    const server = await startPostgres({ dataDir, durable });
    running.push(server);
    return server;
  };

  it('starts in a path with spaces, keeps its data over a restart, and leaves no process', async () => {
    const first = await start();
    await query(first, 'create table kept as select 1 as n');
    const pid = await serverPid();
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    expect(await query(await start(), 'select n from kept')).toEqual([{ n: 1 }]);
  }, 60_000);

  it('is version 18, in UTF-8, by code point whatever the machine speaks, and lets nobody in without the password', async () => {
    const server = await start();
    expect(await query(server, "select current_setting('server_version_num')::int / 10000 as major, encoding, datlocprovider, datlocale from pg_database where datname = 'tessera'")).toEqual([
      { major: 18, encoding: 6, datlocprovider: 'b', datlocale: 'C.UTF-8' },
    ]);
    await expect(query({ ...server, adminUrl: server.adminUrl.replace(/:[^:@]+@/, ':wrong@') }, 'select 1')).rejects.toThrow('password authentication failed');
  }, 60_000);

  it('recovers after everything of it was killed', async () => {
    const server = await start(true);
    await query(server, 'create table kept as select 1 as n');
    const pid = await serverPid();
    killTree(pid);
    expect(await query(await start(), 'select n from kept')).toEqual([{ n: 1 }]);
  }, 60_000);

  it('takes the data over from a server that outlived its starter', async () => {
    await start();
    const pid = await serverPid();
    killTree(parentOf(pid), [pid]);
    expect(isAlive(pid)).toBe(true);

    expect(await query(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(isAlive(pid)).toBe(false);
  }, 60_000);

  it('is not fooled by a lock file whose number now belongs to another process', async () => {
    await (await start()).stop();
    await writeFile(path.join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`);
    expect(await query(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
  }, 60_000);

  it('makes a half-made cluster anew', async () => {
    await mkdir(path.join(dataDir, 'postgres.new/base'), { recursive: true });
    expect(await query(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
  }, 60_000);

  it('says so when the data is of another PostgreSQL', async () => {
    await (await start()).stop();
    await writeFile(path.join(dataDir, 'postgres/PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('is of PostgreSQL 17, and this is 18: choose another --data-dir.');
  }, 60_000);

  const serverPid = async (): Promise<number> => Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
});

async function query({ adminUrl }: Postgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

const processes = (): { pid: number; parent: number; state: string }[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state: state ?? '' }));

const isAlive = (pid: number): boolean => processes().some((process) => process.pid === pid && !process.state.startsWith('Z'));

const parentOf = (pid: number): number => processes().find((process) => process.pid === pid)?.parent ?? 0;

/** Kills a process and all below it at once, except those spared. */
function killTree(pid: number, spared: number[] = []): void {
  const below = processes().filter(({ parent }) => parent === pid);
  if (!spared.includes(pid)) process.kill(pid, 'SIGKILL');
  for (const child of below) if (!spared.includes(child.pid)) killTree(child.pid, spared);
}
