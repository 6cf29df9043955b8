import { type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { JOB_CHANNEL } from '@tessera/persistence';
import pg from 'pg';

import type { Log } from '../server/log.js';

export interface JobNews {
  readonly organisationId: string;
  readonly jobId: string;
}

type Listener = (news: JobNews) => void;

const PAUSE_MS = 1_000;

/** Hears of changes of jobs on one raw connection, which comes back by itself when it breaks, and passes them on by organisation. */
export class JobNewsDesk implements OnModuleInit, OnApplicationShutdown {
  private readonly listeners = new Map<string, Set<Listener>>();
  private client: pg.Client | undefined;
  private isClosed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
  ) {}

  /** Until the answer is called. */
  listen(organisationId: string, listener: Listener): () => void {
    const own = this.listeners.get(organisationId) ?? new Set();
    this.listeners.set(organisationId, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(organisationId);
    };
  }

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'tessera job news', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.tell(payload));
    client.on('error', (error) => this.log.warn({ err: error }, 'job news lost'));
    client.on('end', () => this.comeBack());
    try {
      await client.connect();
      await client.query(`listen ${JOB_CHANNEL}`);
    } catch (error) {
      this.log.warn({ err: error }, 'job news not reached');
      await client.end().catch(() => undefined);
    }
  }

  private comeBack(): void {
    if (!this.isClosed) setTimeout(() => void (this.isClosed || this.connect()), PAUSE_MS).unref();
  }

  private tell(payload: string | undefined): void {
    const news = JSON.parse(payload ?? '{}') as JobNews;
    for (const listener of this.listeners.get(news.organisationId) ?? []) listener(news);
  }
}
