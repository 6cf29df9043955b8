import { randomBytes } from 'node:crypto';

import pg from 'pg';
import type { DataSource } from 'typeorm';

import { dataSource } from './database/data-source.js';
import { DATABASE_ROLES, quoted, roleName } from './database/database-role.js';
import { migrate } from './database/migrate.js';
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

/** A database of its own with the newest schema, on the server that the test run started (`TESSERA_TEST_ADMIN_URL`). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TESSERA_TEST_ADMIN_URL'];
  if (!server) throw new Error('TESSERA_TEST_ADMIN_URL is not set: run the tests through jest, whose global set-up starts PostgreSQL.');

  const database = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${quoted(database)}`);
  const adminUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const { loginUrl } = await migrate(adminUrl);
  const source = await dataSource(loginUrl).initialize();
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });

  return {
    adminUrl,
    loginUrl,
    source,
    units: new UnitsOfWork(source),
    admin: async <R>(sql: string, parameters: readonly unknown[] = []) => (await admin.query(sql, [...parameters])).rows as R[],
    drop: async () => {
      await Promise.all([source.destroy(), admin.end()]);
      await asAdmin(server, `drop database ${quoted(database)} with (force)`);
      for (const role of [...DATABASE_ROLES, 'login'] as const) await asAdmin(server, `drop role ${quoted(roleName(database, role))}`);
    },
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
