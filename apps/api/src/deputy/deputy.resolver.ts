import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { DeputyDesk } from './deputy.desk.js';
import { DeputyModel, NameDeputyInput } from './deputy.model.js';
import { DeputyReader } from './deputy.reader.js';

@Resolver(() => DeputyModel)
export class DeputyResolver {
  constructor(
    private readonly reader: DeputyReader,
    private readonly desk: DeputyDesk,
  ) {}

  @Query(() => [DeputyModel], { complexity: listCost(3), description: 'Who leads a team for a time, now or later, as far as this reader sees the team, and them by name.' })
  deputies(@Context('operation') operation: Operation, @Args('teamId', { type: () => ID, description: 'The team.' }) teamId: string): Promise<readonly Plain<DeputyModel>[]> {
    return this.reader.of(operation, teamId);
  }

  @Mutation(() => BatchModel, { description: 'Propose who leads a team in the place of its lead, from day to day: answers a decision to be looked at and committed.' })
  nameDeputy(@Context('operation') operation: Operation, @Args('input', { description: 'Who, which team, when.' }) input: NameDeputyInput): Promise<Plain<BatchModel>> {
    return this.desk.name(operation, input);
  }
}
