import { expect, it } from '@jest/globals';
import type { DueJob } from '@tessera/persistence';
import { pino } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';

import { Dispatcher, type Desk } from './dispatcher.js';

const JOB: DueJob = { organisationId: 'acme', jobId: 'j', queue: 'coverage', attempts: 0 };

class Table implements Desk {
  looked = 0;
  constructor(public jobs: readonly DueJob[] | Error) {}
  async due() {
    this.looked += 1;
    if (this.jobs instanceof Error) throw this.jobs;
    return this.jobs;
  }
  async beginDays() {
    return;
  }
}

const dispatcherOn = (table: Table, rung: DueJob[]): Dispatcher => new Dispatcher(table, async (job) => void rung.push(job), pino({ level: 'silent' }));

it('rings at its start for what waits already', async () => {
  const rung: DueJob[] = [];
  const dispatcher = dispatcherOn(new Table([JOB]), rung);
  dispatcher.start();
  await delay(50);
  await dispatcher.stop();
  expect(rung).toEqual([JOB]);
});

it('looks again when it is called, also while it is looking, and many calls are one look', async () => {
  const [table, rung]: [Table, DueJob[]] = [new Table([]), []];
  const dispatcher = dispatcherOn(table, rung);
  dispatcher.start();
  await delay(50);
  table.jobs = [JOB];
  for (let n = 0; n < 100; n += 1) dispatcher.call();
  await delay(50);
  await dispatcher.stop();
  expect(rung.length).toBeGreaterThan(0);
  expect(table.looked).toBeLessThan(6);
});

it('goes on after the table could not be read', async () => {
  const [table, rung]: [Table, DueJob[]] = [new Table(new Error('the database is away')), []];
  const dispatcher = dispatcherOn(table, rung);
  dispatcher.start();
  await delay(50);
  table.jobs = [JOB];
  dispatcher.call();
  await delay(50);
  await dispatcher.stop();
  expect(rung).toEqual([JOB]);
});
