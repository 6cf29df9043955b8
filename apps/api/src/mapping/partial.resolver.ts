import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { PartialMappingModel } from './partial.model.js';
import { PartialMappingReader } from './partial.reader.js';

@Resolver(() => PersonModel)
export class PersonPartialsResolver {
  constructor(private readonly reader: PartialMappingReader) {}

  @ResolveField('partialMappings', () => [PartialMappingModel], { complexity: listCost(5), description: 'Mappings of several titles of which this person holds some; empty for readers who may not open their record.' })
  partialMappings(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<Plain<PartialMappingModel>[]> {
    return this.reader.ofPerson(operation, id);
  }
}

@Resolver(() => PartialMappingModel)
export class PartialMappingResolver {
  constructor(private readonly topics: TopicReader) {}

  @ResolveField('topic', () => TopicModel, { description: 'What they show all together.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: PartialMappingModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}
