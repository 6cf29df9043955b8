import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { EvidenceModel } from './evidence.model.js';

/** Of the evidence itself, of the mapping that reads it, of the issuer behind it: whatever was decided on screen. */
const SQL = `
  select distinct d.id, d.batch_id as "batchId" from (
    select e.id, e.batch_id from evidence e where e.organisation_id = $1 and e.id = any ($2)
    union select e.id, m.batch_id from evidence e join mapping m on m.organisation_id = $1 and m.id = e.mapping_id where e.organisation_id = $1 and e.id = any ($2)
    union select e.id, i.batch_id from evidence e
      join credential_version c on c.organisation_id = $1 and c.credential_id = e.source_id and c.recorded_to is null
      join issuer_version i on i.organisation_id = $1 and i.issuer_id = c.issuer_id and i.recorded_to is null
      where e.organisation_id = $1 and e.id = any ($2) and e.source_kind = 'credential') d
  join batch b on b.organisation_id = $1 and b.id = d.batch_id and b.origin = 'screen'`;

@Resolver(() => EvidenceModel)
export class EvidenceDecisionsResolver {
  constructor(private readonly batches: BatchReader) {}

  @ResolveField('decisions', () => [BatchModel], { complexity: listCost(5), description: 'The decisions that made it what it is, as far as this reader may open them.' })
  async decisions(@Context('operation') operation: Operation, @Parent() { id }: EvidenceModel): Promise<Plain<BatchModel>[]> {
    if (operation.viewer.actingRole === 'admin') return [];
    const loader = operation.loader<string[]>(SQL, async (ids) => {
      const rows = await operation.rows<{ id: string; batchId: string }>(SQL, ids);
      return new Map(ids.map((one) => [one, rows.filter((row) => row.id === one).map(({ batchId }) => batchId)]));
    });
    const found = await Promise.all(((await loader.load(id)) ?? []).map((batchId) => this.batches.seen(operation, batchId)));
    return found.filter((batch) => batch !== null);
  }
}
