import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { TypeOrmJobStore, workerOf } from '@tessera/persistence';
import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';
import type { NewJob } from '@tessera/pipeline';
import pg from 'pg';

import { startRedis, type TestRedis } from '../harness/redis.js';

const WORKER = fileURLToPath(new URL('../../apps/worker/dist/main.js', import.meta.url));

/** A worker as it is run, over a database of its own, that can be killed and hindered. */
export class Scene {
  private child: ChildProcess | undefined;

  private constructor(
    readonly database: TestDatabase,
    private readonly redis: TestRedis | undefined,
  ) {}

  static async open(queue: 'postgres' | 'redis'): Promise<Scene> {
    return new Scene(await createTestDatabase(), queue === 'redis' ? await startRedis() : undefined);
  }

  async close(): Promise<void> {
    if (this.child) await this.endWorker('SIGTERM');
    await this.redis?.stop();
    await this.database.drop();
  }

  async startWorker(): Promise<void> {
    const queue = this.redis ? { REDIS_URL: this.redis.url } : { TESSERA_QUEUE_DATABASE_URL: this.database.adminUrl };
    const { REDIS_URL: _, ...environment } = process.env;
    this.child = fork(WORKER, { env: { ...environment, ...queue, TESSERA_DATABASE_URL: this.database.loginUrl, TESSERA_LOG_LEVEL: 'silent' }, execArgv: [] });
    await once(this.child, 'message');
  }

  async endWorker(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const gone = once(this.child!, 'exit');
    this.child!.kill(signal);
    await gone;
    this.child = undefined;
  }

  async emptyQueues(): Promise<void> {
    if (this.redis) return this.flushRedis();
    const tables = await this.rows<{ name: string }>(`select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`);
    await this.rows(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`);
  }

  rows<R>(sql: string, ...parameters: unknown[]): Promise<R[]> {
    return this.database.admin<R>(sql, parameters);
  }

  async organisation(): Promise<string> {
    const [row] = await this.rows<{ id: string }>(`insert into organisation (name, time_zone) values ('Acme', 'Europe/Berlin') returning id`);
    // So that its days begin when a test says so.
    await this.rows(`insert into job (organisation_id, queue, key, payload, status, finished_at) values ($1, 'coverage', 'today', '{}', 'failed', now() + interval '1 day')`, row!.id);
    return row!.id;
  }

  ask(organisation: string, job: NewJob): Promise<string> {
    return this.database.units.run(workerOf(organisation), { write: true, latest: true }, async (unit) => (await new TypeOrmJobStore(unit).enqueue(job))!);
  }

  /** Uploads a file and waits for its preview. */
  async upload(organisation: string, fileName: string, text: string): Promise<string> {
    const bytes = Buffer.from(text);
    const [batch] = await this.rows<{ id: string }>(
      `insert into batch (organisation_id, file_name, size, sha256, status, created_by_name) values ($1, $2, $3, $4, 'reading', 'Ann') returning id`,
      organisation, fileName, bytes.length, createHash('sha256').update(bytes).digest(),
    );
    await this.rows('insert into batch_chunk (organisation_id, batch_id, position, bytes) values ($1, $2, 0, $3)', organisation, batch!.id, bytes);
    await this.done(await this.ask(organisation, { queue: 'ingest', key: `preview ${batch!.id}`, payload: { kind: 'preview', batchId: batch!.id }, batchId: batch!.id }));
    return batch!.id;
  }

  commit(organisation: string, batchId: string): Promise<string> {
    return this.ask(organisation, { queue: 'ingest', key: `commit ${batchId}`, payload: { kind: 'commit', batchId }, batchId });
  }

  async takeIn(organisation: string, fileName: string, text: string): Promise<void> {
    await this.done(await this.commit(organisation, await this.upload(organisation, fileName, text)));
  }

  async job(id: string): Promise<{ status: string; attempts: number; problem: string | null }> {
    return (await this.rows<{ status: string; attempts: number; problem: string | null }>('select status, attempts, problem from job where id = $1', id))[0]!;
  }

  async done(id: string): Promise<void> {
    await this.until(async () => !['waiting', 'running'].includes((await this.job(id)).status), `the end of job ${id}`);
    const { status, problem } = await this.job(id);
    if (status !== 'done') throw new Error(`Job ${id} ${status}: ${problem ?? ''}`);
  }

  /** Nothing waits or runs any more. */
  async quiet(): Promise<void> {
    await this.until(async () => (await this.rows(`select from job where status in ('waiting', 'running')`)).length === 0, 'quiet');
  }

  async until(isSo: () => Promise<boolean>, what: string): Promise<void> {
    for (const deadline = Date.now() + 60_000; !(await isSo()); await delay(50)) {
      if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    }
  }

  /** Whoever writes to these tables waits until they are let go. */
  async hinder(...tables: string[]): Promise<() => Promise<void>> {
    const client = new pg.Client({ connectionString: this.database.adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`begin; lock table ${tables.join(', ')} in share row exclusive mode`);
    return () => client.end();
  }

  /** So many transactions wait for somebody else's lock. */
  hindered(count: number): Promise<void> {
    return this.until(async () => {
      const waiting = await this.rows(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      return waiting.length >= count;
    }, `${count} hindered transactions`);
  }

  private async flushRedis(): Promise<void> {
    const { Redis } = await import('ioredis');
    const client = new Redis(this.redis!.url);
    await client.flushall();
    client.disconnect();
  }
}
