import { setTimeout as delay } from 'node:timers/promises';

import { JOB_WAITING_CHANNEL } from '@tessera/persistence';
import pg from 'pg';

const PAUSE_MS = 2_000;

/** Hears PostgreSQL say that jobs wait, and listens again when the connection is lost; what it misses meanwhile the sweep finds. */
export class Listener {
  private client: pg.Client | null = null;
  private readonly ended = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly heard: () => void,
  ) {}

  start(): void {
    this.running = this.listenOnAndOn();
  }

  async stop(): Promise<void> {
    this.ended.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async listenOnAndOn(): Promise<void> {
    while (!this.ended.signal.aborted) {
      await this.listen().catch(() => undefined);
      await delay(PAUSE_MS, undefined, { signal: this.ended.signal }).catch(() => undefined);
    }
  }

  /** Until the connection ends. */
  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 5_000, application_name: 'tessera worker bell' });
    const over = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', () => resolve()));
    client.on('notification', this.heard);
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${JOB_WAITING_CHANNEL}`);
      this.heard();
      if (!this.ended.signal.aborted) await over;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
