import { setTimeout as delay } from 'node:timers/promises';

import type { DueJob } from '@tessera/persistence';

import type { Log } from '../server/log.js';

export interface Desk {
  due(limit: number): Promise<readonly DueJob[]>;
  beginDays(): Promise<void>;
}

/** How often the job table is looked through when nobody rings: what is lost elsewhere is found here. */
const SWEEP_MS = 3_000;
const AT_ONCE = 200;
const DAYS_MS = 30_000;

/** Looks through the job table and rings for what may start: at its start, whenever it is told that jobs wait, and every few seconds. */
export class Dispatcher {
  private readonly ended = new AbortController();
  private wake: () => void = () => undefined;
  private isCalled = false;
  private daysAt = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly desk: Desk,
    private readonly ring: (job: DueJob) => Promise<void>,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.sweepOnAndOn();
  }

  /** A job waits, or has ended and made room for another. */
  call(): void {
    this.isCalled = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.ended.abort();
    this.wake();
    await this.running;
  }

  private async sweepOnAndOn(): Promise<void> {
    while (!this.ended.signal.aborted) {
      this.isCalled = false;
      await this.sweep().catch((err: unknown) => this.log.warn({ err }, 'the job table could not be read'));
      await this.pause();
    }
  }

  private async sweep(): Promise<void> {
    if (Date.now() - this.daysAt >= DAYS_MS) {
      await this.desk.beginDays();
      this.daysAt = Date.now();
    }
    for (const job of await this.desk.due(AT_ONCE)) await this.ring(job);
  }

  private async pause(): Promise<void> {
    if (this.isCalled || this.ended.signal.aborted) return;
    const woken = new AbortController();
    this.wake = () => woken.abort();
    await delay(SWEEP_MS, undefined, { signal: woken.signal }).catch(() => undefined);
  }
}
