import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { EvidenceModel } from '../evidence/evidence.model.js';
import { MappingRefModel } from '../mapping/mapping.model.js';
import { MappingReader } from '../mapping/mapping.reader.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { LearningRecordModel } from './learning.model.js';
import { LearningReader } from './learning.reader.js';

@Resolver(() => EvidenceModel)
export class EvidenceLearningResolver {
  constructor(
    private readonly learning: LearningReader,
    private readonly mappings: MappingReader,
  ) {}

  @ResolveField('learning', () => LearningRecordModel, { nullable: true, description: 'The learning record it was derived from.' })
  record(@Context('operation') operation: Operation, @Parent() { sourceKind, sourceId }: EvidenceModel): Promise<Plain<LearningRecordModel> | null> {
    return this.learning.seen(operation, sourceKind === 'learning' ? sourceId : null);
  }

  @ResolveField('mapping', () => MappingRefModel, { nullable: true, description: 'The rule by which it was derived.' })
  async mapping(@Context('operation') operation: Operation, @Parent() { mappingId }: EvidenceModel): Promise<Plain<MappingRefModel> | null> {
    return mappingId === null ? null : this.mappings.byId(operation, mappingId);
  }
}
