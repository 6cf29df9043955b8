import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';

import { BellProcessor } from '../job/bell.processor.js';
import { RunJob } from '../job/run-job.js';
import { WORKER_OPTIONS } from '../queue/queue-options.js';
import { LOG, type Log } from '../server/log.js';
import { IngestHandler } from './ingest.handler.js';

@Processor('ingest', WORKER_OPTIONS)
export class IngestProcessor extends BellProcessor {
  constructor(
    @Inject(RunJob) protected readonly jobs: RunJob,
    @Inject(IngestHandler) protected readonly handler: IngestHandler,
    @Inject(LOG) protected readonly log: Log,
  ) {
    super();
  }
}
