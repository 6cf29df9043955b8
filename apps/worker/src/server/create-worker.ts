import { setTimeout as delay } from 'node:timers/promises';

import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerDesk, type DueJob } from '@tessera/persistence';
import { QUEUES } from '@tessera/pipeline';
import type { Queue } from 'bullmq';

import { Dispatcher } from '../job/dispatcher.js';
import { Listener } from '../job/listener.js';
import { type Bell, RunJob } from '../job/run-job.js';
import type { WorkerConfig } from './config.js';
import { Databases } from './databases.js';
import { LOG, type Log } from './log.js';
import { PROCESSORS, WorkerModule } from './worker.module.js';

/** A running worker. */
export interface Worker {
  /** Everything that Nest has put together, for tests that look at queues and processors. */
  readonly app: INestApplicationContext;
  /** Takes no more work; what is running has `grace` ms to end well and is then given back, with nothing of it kept. */
  stop(grace?: number): Promise<void>;
}

const GRACE_MS = 2_500;

/** At work when it resolves. */
export async function createWorker(config: WorkerConfig): Promise<Worker> {
  const databases = await Databases.open(config.databaseUrl);
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class, without a constructor to use.
    const app = await NestFactory.createApplicationContext(WorkerModule.of(config, databases), { logger: ['error', 'warn'], abortOnError: false });
    return await start(app, config, databases);
  } catch (error) {
    await databases.close();
    throw error;
  }
}

async function start(app: INestApplicationContext, { databaseUrl }: WorkerConfig, databases: Databases): Promise<Worker> {
  const log = app.get<Log>(LOG);
  const workers = PROCESSORS.map((processor) => app.get(processor).worker);
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const dispatcher = new Dispatcher(app.get(WorkerDesk), bellsOf(app, log), log);
  const listener = new Listener(databaseUrl, () => dispatcher.call());
  dispatcher.start();
  listener.start();

  const stop = async (grace = GRACE_MS): Promise<void> => {
    await Promise.all([dispatcher.stop(), listener.stop()]);
    const ended = Promise.all(workers.map((worker) => worker.close()));
    await Promise.race([ended, delay(grace, undefined, { ref: false })]);
    app.get(RunJob).abort();
    await ended;
    await app.close();
    await databases.close();
  };
  return { app, stop };
}

/** A bell that rings already is not hung twice: its id says which try of which job it is for. */
function bellsOf(app: INestApplicationContext, log: Log): (job: DueJob) => Promise<void> {
  const queues = new Map(QUEUES.map((name) => [name, app.get<Queue<Bell>>(getQueueToken(name))]));
  for (const queue of queues.values()) queue.on('error', (err) => log.warn({ err }, 'trouble with the queue'));
  return async ({ organisationId, jobId, queue, attempts }) => {
    await queues.get(queue)?.add('bell', { organisationId, jobId }, { jobId: `${jobId}-${attempts}`, removeOnComplete: true, removeOnFail: true });
  };
}
