import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { Client, freePort, handIn, startPostgres } from '@tessera/cli';
import { loginUrl } from '@tessera/persistence';
import pg from 'pg';

import { setUp } from '../../harness/set-up.js';
import { startCommand } from '../../harness/start-command.js';
import { print, quantile } from '../figure.js';
import { SIZE, wayFiles } from './files.js';
import { analysisRivals, ingestRivals, mapRivals } from './rivals.js';

const ANALYSES = 5;
const QUERIES = 50;
const MAP = `{ coverage { ... on Coverage { map(by: SKILL, teamsFrom: 0, teams: 100, columnsFrom: 0, columns: 100) { teamCount columnCount required met proven pending hangsOnOne } } } }`;

/** The whole way on 10,000 people, as `npm start` runs it: PostgreSQL that keeps its promises, api and worker in processes of their own. */
export async function way(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tessera-bench-'));
  const postgres = await startPostgres({ dataDir });
  const started = startCommand({ args: ['--port', String(await freePort()), '--data-dir', dataDir, '--no-demo'], env: { DATABASE_URL: postgres.adminUrl } });
  try {
    const client = await setUp(await started.ready);
    const admin = new pg.Client(postgres.adminUrl);
    await admin.connect();
    await ingest(client, admin);
    await analyses(admin, postgres.adminUrl);
    await mapQueries(client, admin);
    await admin.end();
  } finally {
    started.process.kill('SIGTERM');
    await started.ended;
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Rows per second of the jobs that take people and evidence in: read, checked, matched, stored with history; previews compute coverage before and after. */
async function ingest(client: Client, admin: pg.Client): Promise<void> {
  for (const [name, bytes] of Object.entries(wayFiles())) {
    const { counts } = await handIn(client, { name, bytes: bytes as Uint8Array<ArrayBuffer> });
    if (counts.rowsIn !== counts.stored) throw new Error(`${name}: only ${counts.stored} of ${counts.rowsIn} rows were stored`);
  }
  await client.quiet();
  const { rows } = await admin.query<{ kind: string; file: 'people' | 'evidence'; seconds: number }>(
    `select j.payload ->> 'kind' as kind, b.kind as file, extract(epoch from j.finished_at - j.started_at)::float8 as seconds
     from job j join batch b on b.id = j.batch_id where b.kind in ('people', 'evidence') and j.status = 'done' order by j.finished_at`,
  );
  const rivals = await ingestRivals(admin);
  for (const { kind, file, seconds } of rows) print(`ingest ${kind}, ${file}.csv`, SIZE[file] / seconds, 'rows per second', { aim: 'above 5,000', ...(file === 'evidence' && { rivals }) });
}

/** From stored evidence to stored cells, today and a month before, in a fresh process each time. */
async function analyses(admin: pg.Client, adminUrl: string): Promise<void> {
  const { rows } = await admin.query<{ id: string }>('select id from organisation');
  const measured: { ms: number; megabytes: number }[] = [];
  for (let run = 0; run < ANALYSES; run += 1) {
    await admin.query('truncate analysis, analysis_person cascade');
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'analysis.js'), loginUrl(adminUrl), rows[0]!.id]);
    measured.push(JSON.parse(stdout) as { ms: number; megabytes: number });
  }
  const units = await admin.query<{ units: number }>(`select sum(cardinality(p.topic))::int as units from analysis_person p join (select id from analysis order by as_of desc limit 1) a on a.id = p.analysis_id`);
  print('required units', units.rows[0]!.units, 'units');
  print('analysis, stored evidence to stored cells (two as-of days)', quantile(measured.map(({ ms }) => ms), 0.5) / 1000, 'seconds, median of 5', { aim: 'under 3', rivals: await analysisRivals(admin) });
  print('analysis, peak memory', Math.max(...measured.map(({ megabytes }) => megabytes)), 'MB', { aim: 'under 512' });
}

async function mapQueries(client: Client, admin: pg.Client): Promise<void> {
  const times: number[] = [];
  for (let query = 0; query < QUERIES; query += 1) {
    const began = performance.now();
    await client.ask(MAP);
    times.push(performance.now() - began);
  }
  print('coverage map, 100 teams x 100 skills, over HTTP', quantile(times, 0.5), 'ms, median of 50', { aim: 'under 50', rivals: await mapRivals(admin) });
  print('coverage map, 100 teams x 100 skills, over HTTP', quantile(times, 0.95), 'ms, 95th percentile', { aim: 'under 50' });
}
