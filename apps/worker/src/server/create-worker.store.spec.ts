import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerHost } from '@nestjs/bullmq';
import { ModulesContainer } from '@nestjs/core';
import { TypeOrmJobStore, workerOf } from '@tessera/persistence';
import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';
import { QUEUES } from '@tessera/pipeline';
import { Queue } from 'bullmq';
import { setTimeout as delay } from 'node:timers/promises';

import { createWorker, type Worker } from './create-worker.js';

let database: TestDatabase;
let worker: Worker;
/** Of a day that the worker does not ask for by itself. */
const QUESTION = { queue: 'coverage', key: '2026-11-01@now', payload: { asOf: '2026-11-01' } } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  worker = await createWorker({ databaseUrl: database.loginUrl, queue: { kind: 'postgres', url: database.adminUrl }, logLevel: 'silent' });
}, 60_000);

afterAll(async () => {
  await worker.stop();
  await database.drop();
}, 60_000);

/** Every provider that Nest made of these. */
const instancesOf = <T>(kind: abstract new (...parts: never[]) => T): T[] => {
  const modules = [...worker.app.get(ModulesContainer).values()];
  return [...new Set(modules.flatMap(({ providers }) => [...providers.values()].map(({ instance }) => instance)))].filter((instance): instance is T => instance instanceof kind);
};

describe('the worker', () => {
  it('has one processor for every queue and a queue for every processor', () => {
    const names = [...QUEUES].sort();
    expect(instancesOf(Queue).map(({ name }) => name).sort()).toEqual(names);
    expect(instancesOf(WorkerHost).map((host) => host.worker.name).sort()).toEqual(names);
  });

  it('hears at once of what is committed, without being asked to look', async () => {
    const [row] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Acme', 'UTC') returning id`);
    const id = await database.units.run(workerOf(row!.id), { write: true, latest: true }, (unit) => new TypeOrmJobStore(unit).enqueue(QUESTION));
    const status = async () => (await database.admin<{ status: string; phase: string }>('select status, phase from job where id = $1', [id]))[0];
    for (let n = 0; n < 400 && (await status())?.status !== 'done'; n += 1) await delay(50);
    expect(await status()).toEqual({ status: 'done', phase: 'stored' });
  }, 30_000);
});
