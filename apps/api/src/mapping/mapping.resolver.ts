import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { MappingRefModel } from './mapping.model.js';

@Resolver(() => MappingRefModel)
export class MappingResolver {
  constructor(private readonly topics: TopicReader) {}

  @ResolveField('topic', () => TopicModel, { description: 'What it shows.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: MappingRefModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}
