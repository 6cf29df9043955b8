import { dataSource, UnitsOfWork } from '@tessera/persistence';
import type { DataSource } from 'typeorm';

import { QUEUES } from '@tessera/pipeline';

import { CONCURRENCY } from '../queue/queue-options.js';

/** For claiming, telling and looking things up while all other connections are at work. */
const AT_THE_DESK = 3;

/** Two pools on one database: jobs wait for nothing that only another job's end would free. */
export class Databases {
  private constructor(
    private readonly sources: readonly DataSource[],
    readonly work: UnitsOfWork,
    readonly desk: UnitsOfWork,
  ) {}

  static async open(url: string): Promise<Databases> {
    const work = dataSource(url, { connections: CONCURRENCY * QUEUES.length });
    const desk = dataSource(url, { connections: AT_THE_DESK });
    const databases = new Databases([work, desk], new UnitsOfWork(work), new UnitsOfWork(desk));
    try {
      await Promise.all(databases.sources.map((source) => source.initialize()));
      return databases;
    } catch (error) {
      await databases.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.sources.filter(({ isInitialized }) => isInitialized).map((source) => source.destroy()));
  }
}
