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
const mapOf = (among: string): string => `{ coverage${among} { ... on Coverage { map(by: SKILL, teamsFrom: 0, teams: 100, columnsFrom: 0, columns: 100) { teamCount columnCount required met proven pending hangsOnOne } } } }`;

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
}

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

/** From stored evidence to stored cells: first of today and of a month before, then of today alone, as after most changes. Each in a fresh process. */
async function analyses(admin: pg.Client, adminUrl: string): Promise<void> {
  const { rows } = await admin.query<{ id: string }>('select id from organisation');
  const analyse = async (): Promise<Measured> => {
    const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'analysis.js'), loginUrl(adminUrl), rows[0]!.id]);
    return JSON.parse(stdout) as Measured;
  };
  const both: Measured[] = [];
  const today: Measured[] = [];
  for (let run = 0; run < ANALYSES; run += 1) {
    await admin.query('truncate analysis, analysis_person cascade');
    both.push(await analyse());
    await forgetToday(admin);
    today.push(await analyse());
  }
  const units = await admin.query<{ units: number }>(`select sum(cardinality(p.topic))::int as units from analysis_person p join (select id from analysis order by as_of desc limit 1) a on a.id = p.analysis_id`);
  print('required units', units.rows[0]!.units, 'units');
  print('analysis of today, stored evidence to stored cells', medianSeconds(today), 'seconds, median of 5', { aim: 'under 3', rivals: await analysisRivals(admin) });
  print('analysis of today and of a month before', medianSeconds(both), 'seconds, median of 5');
  print('analysis, peak memory', Math.max(...[...both, ...today].map(({ megabytes }) => megabytes)), 'MB', { aim: 'under 512' });
}

const PARTS = ['analysis_figure', 'analysis_team', 'analysis_person', 'analysis_minimum', 'analysis_closed'];

async function forgetToday(admin: pg.Client): Promise<void> {
  const { rows: [newest] } = await admin.query<{ id: string }>('select id from analysis order by as_of desc limit 1');
  for (const part of PARTS) await admin.query(`delete from ${part} where analysis_id = $1`, [newest!.id]);
  await admin.query('delete from analysis where id = $1', [newest!.id]);
}

const medianSeconds = (measured: readonly Measured[]): number => quantile(measured.map(({ ms }) => ms), 0.5) / 1000;

async function timesOf(client: Client, query: string): Promise<number[]> {
  const times: number[] = [];
  for (let asked = 0; asked < QUERIES; asked += 1) {
    const began = performance.now();
    await client.ask(query);
    times.push(performance.now() - began);
  }
  return times;
}

/** Of everybody as it is stored, and of two in three people as it is counted anew. */
async function mapQueries(client: Client, admin: pg.Client): Promise<void> {
  const times = await timesOf(client, mapOf(''));
  print('coverage map, 100 teams x 100 skills, over HTTP', quantile(times, 0.5), 'ms, median of 50', { aim: 'under 50', rivals: await mapRivals(admin) });
  print('coverage map, 100 teams x 100 skills, over HTTP', quantile(times, 0.95), 'ms, 95th percentile', { aim: 'under 50' });
  const some = await timesOf(client, mapOf('(among: { location: "Works" })'));
  print('coverage map of two in three people, 100 teams x 100 skills, over HTTP', quantile(some, 0.5), 'ms, median of 50', { aim: 'under 150' });
}
