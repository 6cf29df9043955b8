import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { CredentialModel } from '../credential/credential.model.js';
import { CredentialReader } from '../credential/credential.reader.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { EvidenceModel } from './evidence.model.js';
import { EvidenceReader } from './evidence.reader.js';

/** Whose it is and what it says; where it comes from is in EvidenceSourceResolver. */
@Resolver(() => EvidenceModel)
export class EvidenceResolver {
  constructor(
    private readonly reader: EvidenceReader,
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
  ) {}

  @Query(() => EvidenceModel, { description: 'One piece of evidence.' })
  evidence(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<EvidenceModel>> {
    return this.reader.byId(operation, id);
  }

  @ResolveField('person', () => PersonModel, { description: 'Whose it is.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: EvidenceModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('topic', () => TopicModel, { description: 'What it shows.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: EvidenceModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}

@Resolver(() => EvidenceModel)
export class EvidenceSourceResolver {
  constructor(
    private readonly credentials: CredentialReader,
    private readonly batches: BatchReader,
  ) {}

  @ResolveField('credential', () => CredentialModel, { nullable: true, description: 'The credential it was derived from.' })
  credential(@Context('operation') operation: Operation, @Parent() { sourceKind, sourceId }: EvidenceModel): Promise<Plain<CredentialModel> | null> {
    return this.credentials.seen(operation, sourceKind === 'credential' ? sourceId : null);
  }

  @ResolveField('batch', () => BatchModel, { nullable: true, description: 'The file it came with, where this reader may open files.' })
  batch(@Context('operation') operation: Operation, @Parent() { batchId }: EvidenceModel): Promise<Plain<BatchModel> | null> {
    return this.batches.seen(operation, batchId);
  }
}
