import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { ExemptionDesk } from './exemption.desk.js';
import { EndExemptionInput, ExemptInput, ExemptionConnection, ExemptionModel, ExemptionsArguments } from './exemption.model.js';
import { ExemptionReader } from './exemption.reader.js';

@Resolver(() => ExemptionModel)
export class ExemptionResolver {
  constructor(
    private readonly reader: ExemptionReader,
    private readonly desk: ExemptionDesk,
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
  ) {}

  @Query(() => ExemptionConnection, { complexity: pageCost, description: 'Exemptions of the people whose records this reader opens: those that hold or will hold, the one that ends first before all, then those that are over.' })
  exemptions(@Context('operation') operation: Operation, @Args() asked: ExemptionsArguments): Promise<Page<Plain<ExemptionModel>>> {
    return this.reader.page(operation, asked);
  }

  @Mutation(() => BatchModel, { description: 'Propose to excuse a person from a requirement: answers a decision to be looked at and committed.' })
  exempt(@Context('operation') operation: Operation, @Args('input', { description: 'Whom, from what, until when, why.' }) input: ExemptInput): Promise<Plain<BatchModel>> {
    return this.desk.exempt(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose to end an exemption earlier: answers a decision to be looked at and committed.' })
  endExemption(@Context('operation') operation: Operation, @Args('input', { description: 'Which, when, why.' }) input: EndExemptionInput): Promise<Plain<BatchModel>> {
    return this.desk.end(operation, input);
  }

  @ResolveField('person', () => PersonModel, { description: 'Who is excused.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: ExemptionModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('topic', () => TopicModel, { description: 'From what.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: ExemptionModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}
