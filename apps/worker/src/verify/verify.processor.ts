import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';

import { BellProcessor } from '../job/bell.processor.js';
import { RunJob } from '../job/run-job.js';
import { WORKER_OPTIONS } from '../queue/queue-options.js';
import { LOG, type Log } from '../server/log.js';
import { VerifyHandler } from './verify.handler.js';

@Processor('verify', WORKER_OPTIONS)
export class VerifyProcessor extends BellProcessor {
  constructor(
    @Inject(RunJob) protected readonly jobs: RunJob,
    @Inject(VerifyHandler) protected readonly handler: VerifyHandler,
    @Inject(LOG) protected readonly log: Log,
  ) {
    super();
  }
}
