import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { TypeOrmUnits, WorkerDesk } from '@tessera/persistence';
import { QUEUES, TakeDocuments } from '@tessera/pipeline';

import { CoverageHandler } from '../coverage/coverage.handler.js';
import { CoverageProcessor } from '../coverage/coverage.processor.js';
import { IngestHandler } from '../ingest/ingest.handler.js';
import { IngestProcessor } from '../ingest/ingest.processor.js';
import { SourceBatchReader } from '../ingest/source-batch-reader.js';
import { RunJob } from '../job/run-job.js';
import { queueOptions } from '../queue/queue-options.js';
import { SafeFetch } from '../verify/safe-fetch.js';
import { Verifiers } from '../verify/verifiers.js';
import { VerifyHandler } from '../verify/verify.handler.js';
import { VerifyProcessor } from '../verify/verify.processor.js';
import { WebDocuments } from '../verify/web-documents.js';
import type { WorkerConfig } from './config.js';
import { Databases } from './databases.js';
import { createLog, LOG, type Log } from './log.js';

/** One line per thing that is made of others; what it is made of needs no decorator. */
function make<T>(provide: abstract new (...parts: never[]) => T, inject: FactoryProvider['inject'], useFactory: (...parts: never[]) => T): FactoryProvider {
  return { provide, inject: inject ?? [], useFactory: useFactory as FactoryProvider['useFactory'] };
}

const PARTS = [
  make(WorkerDesk, [Databases], ({ desk }: Databases) => new WorkerDesk(desk)),
  make(RunJob, [Databases, LOG], ({ desk }: Databases, log: Log) => new RunJob(new TypeOrmUnits(desk), log)),
  make(WebDocuments, [Databases], ({ desk }: Databases) => new WebDocuments(desk, new SafeFetch())),
  make(Verifiers, [WebDocuments], (documents: WebDocuments) => new Verifiers(documents)),
  make(
    IngestHandler,
    [Databases, Verifiers],
    ({ work }: Databases, verifiers: Verifiers) => new IngestHandler(new TypeOrmUnits(work), new SourceBatchReader(), (organisation) => new TakeDocuments(verifiers.of(organisation))),
  ),
  make(VerifyHandler, [Databases, Verifiers], ({ work }: Databases, verifiers: Verifiers) => new VerifyHandler(new TypeOrmUnits(work), (organisation) => verifiers.of(organisation))),
  make(CoverageHandler, [Databases], ({ work }: Databases) => new CoverageHandler(new TypeOrmUnits(work))),
];

/** Every queue with its one processor. */
export const PROCESSORS = [IngestProcessor, VerifyProcessor, CoverageProcessor];

@Module({})
export class WorkerModule {
  static of(config: WorkerConfig, databases: Databases): DynamicModule {
    return {
      module: WorkerModule,
      imports: [BullModule.forRoot(queueOptions(config.queue)), BullModule.registerQueue(...QUEUES.map((name) => ({ name })))],
      providers: [{ provide: LOG, useValue: createLog(config.logLevel) }, { provide: Databases, useValue: databases }, ...PARTS, ...PROCESSORS],
    };
  }
}
