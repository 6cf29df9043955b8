import { CheckCredentialsAgain, DeriveEvidence, FollowDocument, LookAgain, type Units, type Verifier } from '@tessera/pipeline';
import { z } from 'zod';

import { JobHandler, type JobPlace } from '../job/job-handler.js';
import { payloadOf } from '../job/payload.js';

const Payload = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('again'), urls: z.array(z.string()), batchId: z.uuid().nullable(), isWithdrawn: z.boolean() }),
  z.object({ kind: z.literal('document'), documentId: z.uuid() }),
  z.object({ kind: z.literal('look') }),
]);

export class VerifyHandler extends JobHandler {
  constructor(
    private readonly units: Units,
    private readonly verifierOf: (organisationId: string) => Verifier,
  ) {
    super();
  }

  override async run({ organisationId, job, hooks }: JobPlace): Promise<void> {
    const payload = payloadOf(Payload, job.payload);
    if (payload.kind === 'document') return new FollowDocument(this.units, new DeriveEvidence()).run({ organisationId, ...payload }, hooks);
    const verifier = this.verifierOf(organisationId);
    const again = new CheckCredentialsAgain(this.units, verifier, new DeriveEvidence());
    if (payload.kind === 'look') return new LookAgain(this.units, verifier, again).run({ organisationId }, hooks);
    await again.run({ organisationId, ...payload }, hooks);
  }
}
