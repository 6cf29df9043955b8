import { AnalyseCoverage, TREND_MONTHS, TrendCoverage, workerOf, type Units } from '@tessera/pipeline';
import { z } from 'zod';

import { JobHandler, type JobPlace } from '../job/job-handler.js';
import { payloadOf } from '../job/payload.js';

const Payload = z.strictObject({ asOf: z.string().exactOptional(), knownAt: z.string().exactOptional(), trend: z.literal(true).exactOptional() });

export class CoverageHandler extends JobHandler {
  constructor(private readonly units: Units) {
    super();
  }

  override async run({ organisationId, job, hooks }: JobPlace): Promise<void> {
    const { trend, ...question } = payloadOf(Payload, job.payload);
    await this.units.run(workerOf(organisationId), { write: true }, async (stores) => {
      await hooks.opening(stores);
      if (trend) {
        await new TrendCoverage(stores.workforce, stores.trends).run(question, hooks.report);
        return hooks.closing(stores, { phase: 'stored', done: TREND_MONTHS, total: TREND_MONTHS });
      }
      const { evidence, isNew } = await new AnalyseCoverage(stores.workforce, stores.analyses).run(question, hooks.report);
      await stores.analyses.prune();
      await hooks.closing(stores, { phase: isNew ? 'stored' : 'unchanged', done: evidence, total: evidence });
    });
  }
}
