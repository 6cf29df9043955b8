import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { TeamModel } from '../team/team.model.js';
import { DeputyDesk } from './deputy.desk.js';
import { DeputyModel, NameDeputyInput } from './deputy.model.js';
import { DeputyReader } from './deputy.reader.js';

@Resolver(() => TeamModel)
export class DeputyResolver {
  constructor(
    private readonly reader: DeputyReader,
    private readonly desk: DeputyDesk,
  ) {}

  @ResolveField('deputies', () => [DeputyModel], { complexity: listCost(3), description: 'Who leads it for a time, now or later, as far as this reader sees them by name.' })
  deputies(@Context('operation') operation: Operation, @Parent() { id }: TeamModel): Promise<readonly Plain<DeputyModel>[]> {
    return this.reader.of(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Propose who leads a team in the place of its lead, from day to day: answers a decision to be looked at and committed.' })
  nameDeputy(@Context('operation') operation: Operation, @Args('input', { description: 'Who, which team, when.' }) input: NameDeputyInput): Promise<Plain<BatchModel>> {
    return this.desk.name(operation, input);
  }
}
