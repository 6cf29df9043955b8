import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Client, freePort, handIn, startPostgres } from '@tessera/cli';
import pg from 'pg';

import { setUp } from '../../harness/set-up.js';
import { startCommand } from '../../harness/start-command.js';
import { print, quantile } from '../figure.js';
import { decideFiles } from './files.js';
import { MEASURED, type Measured } from './queries.js';
import { ROWS } from './rows.js';

const ASKED = 30;

/** What waits for decisions in an organisation of 10,000 people, as HR of all of it is shown it; api, worker and PostgreSQL as `npm start` runs them. */
export async function decide(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tessera-decide-'));
  const postgres = await startPostgres({ dataDir });
  const started = startCommand({ args: ['--port', String(await freePort()), '--data-dir', dataDir, '--no-demo'], env: { DATABASE_URL: postgres.adminUrl } });
  const admin = new pg.Client(postgres.adminUrl);
  try {
    const client = await setUp(await started.ready);
    await admin.connect();
    await fill(client, admin);
    for (const measured of MEASURED) await measure(measured, client, admin);
  } finally {
    await admin.end().catch(() => undefined);
    started.process.kill('SIGTERM');
    await started.ended;
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The last file comes after the rows, so that today is analysed with them. */
export async function fill(client: Client, admin: pg.Client): Promise<void> {
  for (const [name, bytes] of Object.entries(decideFiles())) {
    const { counts } = await handIn(client, { name, bytes: bytes as Uint8Array<ArrayBuffer> });
    if (counts.refused > 0) throw new Error(`${name}: ${counts.refused} of ${counts.rowsIn} rows were refused`);
  }
  await client.quiet();
  const organisation = await organisationOf(admin);
  for (const sql of ROWS) await admin.query(sql, [organisation]);
  await handIn(client, { name: 'skills.csv', bytes: new TextEncoder().encode('skill\r\nA last skill\r\n') });
  await client.quiet();
  await admin.query('vacuum analyze');
}

const organisationOf = async (admin: pg.Client): Promise<string> => (await admin.query<{ id: string }>('select id from organisation')).rows[0]!.id;

/** The first answer after a change by itself: what is kept until something changes is worked out in it. */
export async function measure({ name, query, aim, rival }: Measured, client: Client, admin: pg.Client): Promise<void> {
  const organisation = await organisationOf(admin);
  const first = await timeOf(() => client.ask(query));
  const times = await timesOf(() => client.ask(query));
  const counting = quantile(await timesOf(() => admin.query(rival, [organisation])), 0.5);
  const rivals = [{ name: 'plain count of its table in SQL, median', value: counting }];
  print(`${name}, first`, first, 'ms');
  print(name, quantile(times, 0.5), `ms, median of ${ASKED}`, { rivals });
  print(name, quantile(times, 0.95), 'ms, 95th percentile', { aim: `under ${aim}` });
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let asked = 0; asked < ASKED; asked += 1) times.push(await timeOf(work));
  return times;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
