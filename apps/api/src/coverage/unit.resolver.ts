import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { EvidenceModel } from '../evidence/evidence.model.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { UnitModel } from './unit.model.js';

@Resolver(() => UnitModel)
export class UnitResolver {
  constructor(
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
    private readonly evidence: EvidenceReader,
  ) {}

  @ResolveField('person', () => PersonModel, { description: 'Of whom it is asked.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: UnitModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('topic', () => TopicModel, { description: 'What is asked.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: UnitModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }

  @ResolveField('witness', () => EvidenceModel, { nullable: true, description: 'The evidence that makes it met.' })
  witness(@Context('operation') operation: Operation, @Parent() { witnessId }: UnitModel): Promise<Plain<EvidenceModel> | null> {
    return this.evidence.seen(operation, witnessId);
  }

  @ResolveField('best', () => EvidenceModel, { nullable: true, description: 'Where not met, the evidence that its state speaks of, or else the best there is.' })
  best(@Context('operation') operation: Operation, @Parent() { bestId }: UnitModel): Promise<Plain<EvidenceModel> | null> {
    return this.evidence.seen(operation, bestId);
  }
}
