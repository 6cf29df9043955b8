import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { RequestDesk } from './request.desk.js';
import { AskEndorsementInput, DeclineEndorsementInput, RequestConnection, RequestModel, RequestsArguments } from './request.model.js';
import { RequestReader } from './request.reader.js';

@Resolver(() => RequestModel)
export class RequestResolver {
  constructor(
    private readonly reader: RequestReader,
    private readonly desk: RequestDesk,
    private readonly topics: TopicReader,
  ) {}

  @Query(() => RequestConnection, { complexity: pageCost, description: 'Requests for endorsement, newest first.' })
  endorsementRequests(@Context('operation') operation: Operation, @Args() filter: RequestsArguments): Promise<Page<Plain<RequestModel>>> {
    return this.reader.page(operation, filter);
  }

  @Mutation(() => RequestModel, { description: 'Ask to be endorsed at a skill.' })
  askEndorsement(@Context('operation') operation: Operation, @Args('input', { description: 'What for, and whom.' }) input: AskEndorsementInput): Promise<Plain<RequestModel>> {
    return this.desk.ask(operation, input);
  }

  @Mutation(() => RequestModel, { description: 'Take a request of one’s own back.' })
  withdrawEndorsementRequest(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'The request.' }) id: string): Promise<Plain<RequestModel>> {
    return this.desk.withdraw(operation, id);
  }

  @Mutation(() => RequestModel, { description: 'Say that one will not endorse, and why.' })
  declineEndorsement(@Context('operation') operation: Operation, @Args('input', { description: 'Which, and why.' }) input: DeclineEndorsementInput): Promise<Plain<RequestModel>> {
    return this.desk.decline(operation, input);
  }

  @ResolveField('skill', () => TopicModel, { description: 'The skill.' })
  skill(@Context('operation') operation: Operation, @Parent() { skillId }: RequestModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, skillId);
  }
}
