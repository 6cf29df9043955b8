import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import pg from 'pg';

import { prepareQueueDatabase } from './queue-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

describe('database of the queues', () => {
  it('is where jobs of BullMQ run', async () => {
    setDefaultBackendFactory(createPostgresBackend);
    const connection = { connectionString: await prepareQueueDatabase(database.adminUrl), migrate: true };
    const queue = new Queue('coverage', { connection });
    const { promise, resolve } = arrival();
    const worker = new Worker('coverage', async ({ data }) => resolve(data), { connection });
    await queue.add('bell', { jobId: 7 });
    expect(await promise).toEqual({ jobId: 7 });
    await worker.close();
    await queue.close();
  });

  it('stays what it is when it is prepared again', async () => {
    const first = await prepareQueueDatabase(database.adminUrl);
    expect(await prepareQueueDatabase(database.adminUrl)).toBe(first);
    expect(await query(first, 'select current_user = current_database() as same')).toEqual([{ same: true }]);
  });

  it('belongs to a role that may do nothing where the facts are', async () => {
    const queues = new URL(await prepareQueueDatabase(database.adminUrl));
    const facts = Object.assign(queues, { pathname: new URL(database.adminUrl).pathname }).href;
    await expect(query(facts, 'select id from public.organisation')).rejects.toThrow('permission denied');
    await expect(query(facts, 'create table public.mine ()')).rejects.toThrow('permission denied');
  });

  it('can be made by a user who is no superuser', async () => {
    await database.admin(`create role boss login createdb createrole password 'b'`);
    await database.admin(`create database bosses owner boss`);
    const url = await prepareQueueDatabase(urlOf('boss', 'b', 'bosses'));
    expect(await query(url, 'select current_database() as name')).toEqual([{ name: 'bosses_queue' }]);
  });

  it('is asked of an administrator, in one sentence, where the user may not make it', async () => {
    await database.admin(`create role clerk login password 'c'`);
    await database.admin(`create database clerks owner clerk`);
    await expect(prepareQueueDatabase(urlOf('clerk', 'c', 'clerks'))).rejects.toThrow(
      'The user of DATABASE_URL may not create the database of the queues: give it CREATEDB and CREATEROLE, or set REDIS_URL.',
    );
  });
});

function arrival(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((arrived) => (resolve = arrived));
  return { promise, resolve };
}

const urlOf = (username: string, password: string, name: string): string => Object.assign(new URL(database.adminUrl), { username, password, pathname: `/${name}` }).href;

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
