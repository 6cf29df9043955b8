import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { ExpertDesk } from './expert.desk.js';
import { ExpertConnection, ExpertModel, ExpertsArguments, NameExpertInput } from './expert.model.js';
import { ExpertReader } from './expert.reader.js';

@Resolver(() => ExpertModel)
export class ExpertResolver {
  constructor(
    private readonly reader: ExpertReader,
    private readonly desk: ExpertDesk,
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
  ) {}

  @Query(() => ExpertConnection, { complexity: pageCost, description: 'Named experts by name, for HR and leads.' })
  experts(@Context('operation') operation: Operation, @Args() filter: ExpertsArguments): Promise<Page<Plain<ExpertModel>>> {
    return this.reader.page(operation, filter);
  }

  @Query(() => Int, { description: 'How many others may endorse the reader at a skill today.' })
  skillExperts(@Context('operation') operation: Operation, @Args('skillId', { type: () => ID, description: 'The skill.' }) skillId: string): Promise<number> {
    return this.reader.count(operation, skillId);
  }

  @Query(() => [TopicModel], { complexity: listCost(20), description: 'Skills at which the reader may endorse those who ask.' })
  async ownExpertise(@Context('operation') operation: Operation): Promise<Plain<TopicModel>[]> {
    return this.topics.byIds(operation, await this.reader.own(operation));
  }

  @Mutation(() => BatchModel, { description: 'Propose that a person may endorse others at a skill, or no longer: answers a decision to be looked at and committed.' })
  nameExpert(@Context('operation') operation: Operation, @Args('input', { description: 'Who, at what, until when.' }) input: NameExpertInput): Promise<Plain<BatchModel>> {
    return this.desk.name(operation, input);
  }

  @ResolveField('person', () => PersonModel, { description: 'Who.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: ExpertModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('skill', () => TopicModel, { description: 'At what.' })
  skill(@Context('operation') operation: Operation, @Parent() { skillId }: ExpertModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, skillId);
  }
}
