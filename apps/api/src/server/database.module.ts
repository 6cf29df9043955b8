import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { dataSource, UnitsOfWork } from '@tessera/persistence';
import { DataSource } from 'typeorm';

import { API_CONFIG, type ApiConfig } from './config.js';
import { createLog, LOG } from './log.js';
import { UnitsInTurn } from './turns.js';

/** More than one organisation may use at once; see `UnitsInTurn`. */
const CONNECTIONS = 16;

/** The pool of the login role, and units of work on it. */
@Global()
@Module({
  providers: [
    { provide: LOG, inject: [API_CONFIG], useFactory: ({ logLevel }: ApiConfig) => createLog(logLevel) },
    { provide: DataSource, inject: [API_CONFIG], useFactory: ({ databaseUrl }: ApiConfig) => dataSource(databaseUrl, { connections: CONNECTIONS }).initialize() },
    { provide: UnitsOfWork, inject: [DataSource], useFactory: (source: DataSource) => new UnitsInTurn(source) },
  ],
  exports: [LOG, DataSource, UnitsOfWork],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
