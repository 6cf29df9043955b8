import { TesseraError } from '@tessera/domain';
import type { DataSource, QueryRunner } from 'typeorm';

import { MIGRATIONS } from '../migrations/index.js';
import { functionGrants } from '../walls/functions.js';
import { TAKE_DOWN, wallsHash, wallStatements } from '../walls/walls.js';
import { dataSource } from './data-source.js';
import { loginPassword, loginUrl, roleStatements } from './roles.js';

/** One migration at a time, whoever starts first; any number will do as long as all use the same. */
const ONE_AT_A_TIME = 'select pg_advisory_lock(7330)';
const FREE = 'select pg_advisory_unlock(7330)';

/**
 * Brings the database at `adminUrl` to the newest schema, with its roles and walls; safe to repeat and to run from several processes.
 * The user of `adminUrl` must own the tables, bypass row-level security and, unless the roles exist, be able to make them.
 * Throws DATABASE_OF_OTHER_VERSION, with nothing touched, where migrations were run that this version does not have.
 */
export async function migrate(adminUrl: string): Promise<{ loginUrl: string }> {
  const source = await dataSource(adminUrl, { connections: 2 }).initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query(ONE_AT_A_TIME);
    await checkVersion(source);
    await makeRoles(source, adminUrl);
    await source.runMigrations();
    await buildWalls(source);
  } finally {
    await guard.query(FREE).catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
  return { loginUrl: loginUrl(adminUrl) };
}

/** What an administrator runs by hand where the user of `adminUrl` may not make roles. */
export const rolesSql = (adminUrl: string): string =>
  roleStatements(databaseOf(adminUrl), loginPassword(adminUrl)).map((sql) => `${sql};\n`).join('');

/** Whether no organisation lives here yet. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const source = await dataSource(adminUrl, { connections: 1 }).initialize();
  try {
    const [row] = await source.query<{ empty: boolean }[]>('select not exists (select from organisation) as empty');
    return row!.empty;
  } finally {
    await source.destroy();
  }
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

async function checkVersion(source: DataSource): Promise<void> {
  const [table] = await source.query<{ name: string | null }[]>(`select to_regclass('migrations')::text as name`);
  if (table!.name === null) return;
  const others = await source.query<unknown[]>('select from migrations where name <> all ($1)', [MIGRATIONS.map(({ name }) => name)]);
  if (others.length === 0) return;
  const message = 'This database was made by another version of Tessera. Run that version, or start on an empty database: --data-dir or DATABASE_URL name another one.';
  throw new TesseraError('conflict', 'DATABASE_OF_OTHER_VERSION', message);
}

async function makeRoles(source: DataSource, adminUrl: string): Promise<void> {
  const [right] = await source.query<{ may: boolean }[]>(
    'select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user',
  );
  if (!right!.may) return;
  for (const sql of roleStatements(databaseOf(adminUrl), loginPassword(adminUrl))) await source.query(sql);
}

/** In one transaction, so that no moment without walls is ever seen; skipped when they stand as they should. */
async function buildWalls(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  const database = (await runner.getCurrentDatabase())!;
  const hash = wallsHash(database);
  try {
    await runner.startTransaction();
    if ((await standing(runner)) !== hash) {
      for (const sql of [TAKE_DOWN, ...wallStatements(database), ...functionGrants(database)]) await runner.query(sql);
      await runner.query(`comment on schema public is 'tessera walls ${hash}'`);
    }
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function standing(runner: QueryRunner): Promise<string | undefined> {
  const [row] = (await runner.query(`select obj_description('public'::regnamespace, 'pg_namespace') as note`)) as { note: string | null }[];
  return row?.note?.match(/^tessera walls (\w+)$/)?.[1];
}
