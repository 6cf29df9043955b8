import { Injectable } from '@nestjs/common';
import { UnitsOfWork } from '@tessera/persistence';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { Sessions } from '../session/sessions.js';
import type { SessionToken } from '../session/token.js';
import type { JobModel } from './job.model.js';
import { JobNewsDesk } from './job-news.js';
import { JobReader } from './job.reader.js';

/** Ids that wait for a slow reader; of one job only the newest news counts, so there are never more than there are jobs. */
class Waiting {
  private readonly ids = new Set<string>();
  private wake: (() => void) | undefined;
  private isOver = false;

  add(id: string): void {
    this.ids.add(id);
    this.wake?.();
  }

  end(): void {
    this.isOver = true;
    this.wake?.();
  }

  /** Null at the end. */
  async next(): Promise<string | null> {
    while (this.ids.size === 0 && !this.isOver) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const [id] = this.ids;
    if (this.isOver || id === undefined) return null;
    this.ids.delete(id);
    return id;
  }
}

@Injectable()
export class JobStream {
  constructor(
    private readonly news: JobNewsDesk,
    private readonly units: UnitsOfWork,
    private readonly sessions: Sessions,
    private readonly jobs: JobReader,
  ) {}

  /** Every change of a job that the reader may know of, until the reader leaves or may no longer be here: rights are read again for each. */
  open(token: SessionToken): AsyncIterableIterator<Plain<JobModel>> {
    const waiting = new Waiting();
    const stop = this.news.listen(token.organisationId, ({ jobId }) => waiting.add(jobId));
    const stream = this.follow(token, waiting);
    const leave = async (): Promise<IteratorResult<Plain<JobModel>>> => {
      stop();
      waiting.end();
      return { done: true, value: undefined };
    };
    const iterator: AsyncIterableIterator<Plain<JobModel>> = {
      [Symbol.asyncIterator]: () => iterator,
      next: () => stream.next(),
      return: leave,
      throw: leave,
    };
    return iterator;
  }

  private async *follow(token: SessionToken, waiting: Waiting): AsyncGenerator<Plain<JobModel>, void> {
    for (let id = await waiting.next(); id !== null; id = await waiting.next()) {
      const viewer = await this.sessions.find(token);
      if (!viewer) return;
      const job = await this.read(new Operation(this.units, viewer, token), id);
      if (job) yield job;
    }
  }

  private async read(operation: Operation, jobId: string): Promise<Plain<JobModel> | null> {
    if (operation.viewer.actingRole === 'admin') return null;
    try {
      return await this.jobs.byId(operation, jobId);
    } finally {
      await operation.end('commit');
    }
  }
}
