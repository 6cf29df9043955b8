import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { DisputeDesk } from './dispute.desk.js';
import { AnswerDisputeInput, DisputeConnection, DisputeModel, DisputesArguments, RaiseDisputeInput } from './dispute.model.js';
import { DisputeReader } from './dispute.reader.js';

@Resolver(() => DisputeModel)
export class DisputeResolver {
  constructor(
    private readonly reader: DisputeReader,
    private readonly desk: DisputeDesk,
    private readonly persons: PersonReader,
    private readonly batches: BatchReader,
  ) {}

  @Query(() => DisputeConnection, { complexity: pageCost, description: 'Disputes of the people whose records this reader may open, newest first.' })
  disputes(@Context('operation') operation: Operation, @Args() filter: DisputesArguments): Promise<Page<Plain<DisputeModel>>> {
    return this.reader.page(operation, filter);
  }

  @Mutation(() => DisputeModel, { description: 'Say that something held about oneself is wrong.' })
  raiseDispute(@Context('operation') operation: Operation, @Args('input', { description: 'What, and why.' }) input: RaiseDisputeInput): Promise<Plain<DisputeModel>> {
    return this.desk.raise(operation, input);
  }

  @Mutation(() => DisputeModel, { description: 'Take a dispute of one’s own back.' })
  withdrawDispute(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'The dispute.' }) id: string): Promise<Plain<DisputeModel>> {
    return this.desk.withdraw(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Propose the answer to a dispute: answers a decision to be looked at and committed.' })
  answerDispute(@Context('operation') operation: Operation, @Args('input', { description: 'The answer.' }) input: AnswerDisputeInput): Promise<Plain<BatchModel>> {
    return this.desk.answer(operation, input);
  }

  @ResolveField('person', () => PersonModel, { description: 'Whose record it is about.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: DisputeModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('decision', () => BatchModel, { nullable: true, description: 'The decision that answered it, where this reader may open it.' })
  decision(@Context('operation') operation: Operation, @Parent() { batchId }: DisputeModel): Promise<Plain<BatchModel> | null> {
    return this.batches.seen(operation, batchId);
  }
}
