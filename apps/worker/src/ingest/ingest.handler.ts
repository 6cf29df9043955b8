import { CommitBatch, DeriveEvidence, PreviewBatch, ProbeCoverage, UndoBatch, type BatchReader, type BatchTools, type ClaimedJob, type DocumentTaker, type Stores, type Units } from '@tessera/pipeline';
import { z } from 'zod';

import { JobHandler, type JobPlace } from '../job/job-handler.js';
import { payloadOf } from '../job/payload.js';

const Payload = z.object({ kind: z.enum(['preview', 'commit', 'undo']), batchId: z.uuid() });

export class IngestHandler extends JobHandler {
  constructor(
    private readonly units: Units,
    private readonly reader: BatchReader,
    private readonly documentsOf: (organisationId: string) => DocumentTaker,
  ) {
    super();
  }

  override async run({ organisationId, job, hooks }: JobPlace): Promise<void> {
    const { kind, batchId } = payloadOf(Payload, job.payload);
    const tools = this.toolsOf(organisationId);
    const batch = { organisationId, batchId };
    if (kind === 'preview') await new PreviewBatch(tools, new ProbeCoverage()).run(batch, hooks);
    if (kind === 'commit') await new CommitBatch(tools).run(batch, hooks);
    if (kind === 'undo') await new UndoBatch(tools).run(batch, hooks);
  }

  override async givenUp({ batches }: Stores, { job }: { readonly job: ClaimedJob }, problem: { readonly code: string; readonly message: string }): Promise<void> {
    const read = Payload.safeParse(job.payload);
    if (read.success) await batches.failed(read.data.batchId, { ...problem, columns: [] });
  }

  private toolsOf(organisationId: string): BatchTools {
    return { units: this.units, reader: this.reader, documents: this.documentsOf(organisationId), consequences: new DeriveEvidence() };
  }
}
