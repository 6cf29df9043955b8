import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { EvidenceModel } from '../evidence/evidence.model.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { WorkSampleModel } from './work-sample.model.js';
import { WorkSampleReader } from './work-sample.reader.js';

/** From a claim to the work that it rests on. */
@Resolver(() => EvidenceModel)
export class WorkSampleResolver {
  constructor(private readonly samples: WorkSampleReader) {}

  @ResolveField('workSample', () => WorkSampleModel, { nullable: true, description: 'The work that it rests on, as a file.' })
  workSample(@Context('operation') operation: Operation, @Parent() { sourceKind, sourceId }: EvidenceModel): Promise<Plain<WorkSampleModel> | null> {
    return this.samples.seen(operation, sourceKind === 'file' ? sourceId : null);
  }
}
