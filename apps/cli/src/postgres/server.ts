import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

import { openLog } from '../log-file.js';
import { Sentence, messageOf } from '../sentence.js';
import { serverAccount } from './account.js';
import type { Cluster } from './cluster.js';
import { freePort } from './free-port.js';
import { clearLeftovers } from './leftover.js';

export interface Server {
  /** Connection URL of the superuser, without a database. */
  readonly url: string;
  /** Fast shutdown; resolves when the process is gone, within 8 seconds. */
  stop(): Promise<void>;
}

/** Modest on purpose: a laptop runs it beside everything else. 200 connections, because BullMQ on PostgreSQL takes many. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  work_mem: '8MB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  wal_level: 'minimal',
  max_wal_senders: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_wal_size: '4GB' };

/** Shuts the server down when its standard input closes, so also when we are killed. */
const GUARD = 'exec 3<&0; "$@" </dev/null 3<&- & server=$!; { read -r end <&3; kill -INT $server; } 2>/dev/null & exec 3<&-; wait $server';

/** What a server that was just killed, or a port taken in the meantime, makes the next one say. */
const PASSING = /postmaster\.pid|shared memory block|could not bind|could not create any TCP/;

export async function startServer(home: string, { dir, password }: Cluster, durable: boolean): Promise<Server> {
  for (const deadline = Date.now() + 15_000; ; await delay(500)) {
    await clearLeftovers(dir);
    const port = await freePort();
    const log = openLog(path.dirname(dir), 'postgres');
    const from = (await stat(log.path)).size;
    const child = launch(path.join(home, 'bin/postgres'), ['-D', dir, ...flags({ ...SETTINGS, port: String(port), ...(durable ? {} : FORGETFUL) })], log.fd);
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/`;
    if (await becomesReady(child, url)) return { url, stop: () => stop(child, dir) };
    const said = (await readFile(log.path, 'utf8')).slice(from);
    if (!PASSING.test(said) || Date.now() > deadline) throw new Sentence(`PostgreSQL did not start: ${said.trim().split('\n').at(-1) ?? ''} (all of it in ${log.path})`);
  }
}

const flags = (settings: Record<string, string>): string[] => Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** In a session of its own, so that a Ctrl-C in the terminal reaches us and not, out of turn, the database. */
function launch(program: string, args: string[], log: number): ChildProcess {
  return spawn('/bin/sh', ['-c', GUARD, 'postgres', program, ...args], { ...serverAccount(), cwd: '/', detached: true, stdio: ['pipe', log, log] });
}

/** False when the process ended instead. Waits as long as a recovery takes. */
async function becomesReady(child: ChildProcess, url: string): Promise<boolean> {
  for (; !hasEnded(child); await delay(50)) {
    const client = new pg.Client({ connectionString: `${url}postgres`, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (!isRefusal(error)) continue;
      child.stdin?.end();
      throw new Sentence(`PostgreSQL runs but does not let us in: ${messageOf(error)}`);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** An answer of the server itself, other than that it is still starting up. */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code !== '57P03';

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function stop(child: ChildProcess, dir: string): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await Promise.race([ended, delay(7000, undefined, { ref: false })]);
  if (!hasEnded(child)) await clearLeftovers(dir);
}
