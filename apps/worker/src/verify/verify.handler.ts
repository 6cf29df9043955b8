import { DeriveEvidence, DeriveForIssuers, type Units } from '@tessera/pipeline';
import { z } from 'zod';

import { JobHandler, type JobPlace } from '../job/job-handler.js';
import { payloadOf } from '../job/payload.js';

const Payload = z.object({ kind: z.literal('issuers'), issuerIds: z.array(z.uuid()) });

export class VerifyHandler extends JobHandler {
  constructor(private readonly units: Units) {
    super();
  }

  override async run({ organisationId, job, hooks }: JobPlace): Promise<void> {
    const { issuerIds } = payloadOf(Payload, job.payload);
    await new DeriveForIssuers(this.units, new DeriveEvidence()).run({ organisationId, issuerIds }, hooks);
  }
}
