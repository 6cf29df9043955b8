import { realpath } from 'node:fs/promises';
import pg from 'pg';

import { postgresHome } from './binaries.js';
import { openCluster } from './cluster.js';
import { startServer } from './server.js';

export interface PostgresOptions {
  /** Made when absent. Holds the cluster, its password and its log. */
  readonly dataDir: string;
  /** False gives up safety for speed: for tests, whose data nobody wants back. */
  readonly durable?: boolean;
  /** The database that `adminUrl` names; made when absent. */
  readonly database?: string;
  readonly log?: (sentence: string) => void;
}

export interface Postgres {
  /** Of the superuser, to the database. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL 18 on a free port of 127.0.0.1. Recovers from whatever a killed start left behind. */
export async function startPostgres({ dataDir, durable = true, database = 'tessera', log = () => undefined }: PostgresOptions): Promise<Postgres> {
  const home = await postgresHome();
  const cluster = await openCluster(home, dataDir, durable);
  log(`PostgreSQL 18 starts, its data in ${cluster.dir}`);
  const server = await startServer(home, { ...cluster, dir: await realpath(cluster.dir) }, durable);
  await createDatabase(server.url, database);
  return { adminUrl: server.url + database, stop: () => server.stop() };
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
