import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { TopicNamesReader } from '../topic/topic-names.reader.js';
import { SetRequirementModel } from './requirement-set.model.js';

@Resolver(() => SetRequirementModel)
export class SetRequirementResolver {
  constructor(
    private readonly topics: TopicReader,
    private readonly names: TopicNamesReader,
  ) {}

  @ResolveField('topic', () => TopicModel, { description: 'The skill, or the credentials of which any one is enough.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: SetRequirementModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }

  @ResolveField('credentials', () => [String], { description: 'Names of the credentials of which any one is enough; none for a skill.' })
  async credentials(@Context('operation') operation: Operation, @Parent() { topicId }: SetRequirementModel): Promise<readonly string[]> {
    return (await this.names.byId(operation, topicId))?.credentials ?? [];
  }
}
