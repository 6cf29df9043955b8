import { randomBytes } from 'node:crypto';

import pg from 'pg';
import type { DataSource } from 'typeorm';

import { dataSource } from './database/data-source.js';
import { quoted } from './database/database-role.js';
import { migrate } from './database/migrate.js';
import { loginUrl } from './database/roles.js';
import { UnitsOfWork } from './database/unit-of-work.js';

export interface TestDatabase {
  readonly adminUrl: string;
  readonly loginUrl: string;
  /** As the login role. */
  readonly source: DataSource;
  readonly units: UnitsOfWork;
  /** One statement as the administrator, who sees past the walls: for setting the scene and for looking at what is really there. */
  admin<R>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/**
 * Roles are named after the first 50 characters of a database's name: all test databases share these, and with them the
 * roles, so that a copy of the template needs neither roles nor walls of its own.
 */
const FAMILY = 'tessera_test'.padEnd(50, '_');
/** One per test run; `TESSERA_TEST_RUN` lets the processes of a run share it. */
const TEMPLATE = `${FAMILY}t_${process.env['TESSERA_TEST_RUN'] ?? randomBytes(4).toString('hex')}`;
const ONE_AT_A_TIME = 'select pg_advisory_lock(7331)';

/** A database of its own with the newest schema, on the server that the test run started (`TESSERA_TEST_ADMIN_URL`). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TESSERA_TEST_ADMIN_URL'];
  if (!server) throw new Error('TESSERA_TEST_ADMIN_URL is not set: run the tests through jest, whose global set-up starts PostgreSQL.');

  const database = FAMILY + randomBytes(6).toString('hex');
  await asAdmin(server, (client) => copyTemplate(client, server, database));
  const adminUrl = urlOf(server, database);
  const login = loginUrl(adminUrl);
  const source = await dataSource(login).initialize();
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });

  return {
    adminUrl,
    loginUrl: login,
    source,
    units: new UnitsOfWork(source),
    admin: async <R>(sql: string, parameters: readonly unknown[] = []) => (await admin.query(sql, [...parameters])).rows as R[],
    drop: async () => {
      await Promise.all([source.destroy(), admin.end()]);
      await asAdmin(server, (client) => client.query(`drop database ${quoted(database)} with (force)`));
    },
  };
}

const urlOf = (server: string, database: string): string => Object.assign(new URL(server), { pathname: `/${database}` }).href;

async function copyTemplate(client: pg.Client, server: string, database: string): Promise<void> {
  await client.query(ONE_AT_A_TIME);
  const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [TEMPLATE]);
  if (!rowCount) await makeTemplate(client, server);
  await client.query(`create database ${quoted(database)} template ${quoted(TEMPLATE)}`);
}

async function makeTemplate(client: pg.Client, server: string): Promise<void> {
  await client.query(`drop database if exists ${quoted(TEMPLATE)}`);
  await client.query(`create database ${quoted(TEMPLATE)}`);
  await migrate(urlOf(server, TEMPLATE));
  await client.query(`alter database ${quoted(TEMPLATE)} is_template true`);
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
