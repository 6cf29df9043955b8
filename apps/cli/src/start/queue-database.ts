import { runMigrations } from 'bullmq';
import { createHmac } from 'node:crypto';
import pg from 'pg';

import { Sentence } from '../sentence.js';

/**
 * BullMQ's tables live in a database of their own, `<database>_queue`, owned by a role that can do nothing elsewhere: it needs
 * the right to create, and no process that serves requests may have that where the facts are. Safe to repeat.
 * @returns the connection URL of that role to that database.
 */
export async function prepareQueueDatabase(adminUrl: string): Promise<string> {
  const url = queueUrl(adminUrl);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await createDatabase(admin, url);
  } catch (error) {
    if ((error as { code?: unknown }).code !== '42501') throw error;
    throw new Sentence('The user of DATABASE_URL may not create the database of the queues: give it CREATEDB and CREATEROLE, or set REDIS_URL.');
  } finally {
    await admin.end();
  }
  await migrateQueues(url.href);
  return url.href;
}

function queueUrl(adminUrl: string): URL {
  const url = new URL(adminUrl);
  const name = `${decodeURIComponent(url.pathname.slice(1)).slice(0, 50)}_queue`;
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(name).digest('hex');
  url.username = encodeURIComponent(name);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url;
}

async function createDatabase(admin: pg.Client, { pathname, password }: URL): Promise<void> {
  const name = decodeURIComponent(pathname.slice(1));
  const quoted = admin.escapeIdentifier(name);
  const { rows } = await admin.query<{ role: boolean; database: boolean; outranked: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $1) as database,
            exists (select from pg_roles where rolname = current_user and not rolsuper) as outranked`,
    [name],
  );
  const { role, database, outranked } = rows[0]!;
  await admin.query(`${role ? 'alter' : 'create'} role ${quoted} login password ${admin.escapeLiteral(password)}`);
  if (database) return;
  if (outranked) await admin.query(`grant ${quoted} to current_user`);
  await admin.query(`create database ${quoted} owner ${quoted}`);
  await admin.query(`revoke all on database ${quoted} from public`);
}

async function migrateQueues(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
