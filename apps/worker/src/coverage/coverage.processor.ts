import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';

import { BellProcessor } from '../job/bell.processor.js';
import { RunJob } from '../job/run-job.js';
import { WORKER_OPTIONS } from '../queue/queue-options.js';
import { LOG, type Log } from '../server/log.js';
import { CoverageHandler } from './coverage.handler.js';

@Processor('coverage', WORKER_OPTIONS)
export class CoverageProcessor extends BellProcessor {
  constructor(
    @Inject(RunJob) protected readonly jobs: RunJob,
    @Inject(CoverageHandler) protected readonly handler: CoverageHandler,
    @Inject(LOG) protected readonly log: Log,
  ) {
    super();
  }
}
