import { AnalyseCoverage, workerOf, type Units } from '@tessera/pipeline';
import { z } from 'zod';

import { JobHandler, type JobPlace } from '../job/job-handler.js';
import { payloadOf } from '../job/payload.js';

const Payload = z.strictObject({ asOf: z.string().exactOptional(), knownAt: z.string().exactOptional() });

export class CoverageHandler extends JobHandler {
  constructor(private readonly units: Units) {
    super();
  }

  override async run({ organisationId, job, hooks }: JobPlace): Promise<void> {
    const question = payloadOf(Payload, job.payload);
    await this.units.run(workerOf(organisationId), { write: true }, async (stores) => {
      await hooks.opening(stores);
      const { evidence, isNew } = await new AnalyseCoverage(stores.workforce, stores.analyses).run(question, hooks.report);
      await stores.analyses.prune();
      await hooks.closing(stores, { phase: isNew ? 'stored' : 'unchanged', done: evidence, total: evidence });
    });
  }
}
