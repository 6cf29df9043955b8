import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { PolicyDesk } from './policy.desk.js';
import { DecidedSettingModel, DecidePolicyInput, PolicyModel } from './policy.model.js';
import { PolicyReader } from './policy.reader.js';

@Resolver(() => PolicyModel)
export class PolicyResolver {
  constructor(
    private readonly reader: PolicyReader,
    private readonly desk: PolicyDesk,
  ) {}

  @Query(() => PolicyModel, { description: 'The policy in force.' })
  policy(@Context('operation') operation: Operation): Promise<Plain<PolicyModel>> {
    return this.reader.inForce(operation);
  }

  @Mutation(() => BatchModel, { description: 'Propose a new version of the policy: answers a decision whose effect is to be looked at before it is committed.' })
  decidePolicy(@Context('operation') operation: Operation, @Args('input', { description: 'The settings that change.' }) input: DecidePolicyInput): Promise<Plain<BatchModel>> {
    return this.desk.decide(operation, input);
  }
}

@Resolver(() => DecidedSettingModel)
export class DecidedSettingResolver {
  constructor(private readonly topics: TopicReader) {}

  @ResolveField('skill', () => TopicModel, { nullable: true, description: 'The skill, for revalidation alone.' })
  async skill(@Context('operation') operation: Operation, @Parent() { skillId }: DecidedSettingModel): Promise<Plain<TopicModel> | null> {
    return skillId === null ? null : this.topics.byId(operation, skillId);
  }
}
