import { Args, ArgsType, Context, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import { PageArguments } from '../operation/page.args.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { EditRequirementsInput } from './requirement.input.js';
import { RequirementDesk } from './requirement.desk.js';
import { RequirementSetConnection, RequirementSetModel, RequirementVersionModel, SetCoverageModel, SetRequirementTodayModel } from './requirement-set.model.js';
import { RequirementSetReader } from './requirement-set.reader.js';
import { SetTodayReader } from './set-today.reader.js';

@ArgsType()
class RequirementSetsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Whose name holds this text.' })
  search: string | null = null;
}

@Resolver(() => RequirementSetModel)
export class RequirementSetResolver {
  constructor(
    private readonly reader: RequirementSetReader,
    private readonly today: SetTodayReader,
    private readonly desk: RequirementDesk,
  ) {}

  @Query(() => RequirementSetConnection, { complexity: pageCost, description: 'What the organisation, its teams and roles ask for; of a role that asks for nothing too.' })
  requirementSets(@Context('operation') operation: Operation, @Args() asked: RequirementSetsArguments): Promise<Page<Plain<RequirementSetModel>>> {
    return this.reader.page(operation, asked);
  }

  @Query(() => RequirementSetModel, { description: 'What one role, one team or the organisation asks for.' })
  requirementSet(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Of the role, the team or the organisation.' }) id: string): Promise<Plain<RequirementSetModel>> {
    return this.reader.byId(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Propose what a role, a team or the organisation asks for from a day on: answers a decision to be looked at and committed.' })
  editRequirements(@Context('operation') operation: Operation, @Args('input', { description: 'All that is asked for.' }) input: EditRequirementsInput): Promise<Plain<BatchModel>> {
    return this.desk.edit(operation, input);
  }

  @ResolveField('coverage', () => SetCoverageModel, { nullable: true, description: 'Of all that it asks of everyone; null for readers who see nobody by name, and while it is computed.' })
  coverage(@Context('operation') operation: Operation, @Parent() set: RequirementSetModel): Promise<Plain<SetCoverageModel> | null> {
    return this.today.coverage(operation, set);
  }

  @ResolveField('requirements', () => [SetRequirementTodayModel], { complexity: listCost(20), description: 'What is in force today, heaviest first.' })
  requirements(@Context('operation') operation: Operation, @Parent() set: RequirementSetModel): Promise<Plain<SetRequirementTodayModel>[]> {
    return this.today.requirements(operation, set);
  }

  @ResolveField('versions', () => [RequirementVersionModel], { complexity: listCost(5), description: 'What was, is and will be asked for, the latest first.' })
  versions(@Context('operation') operation: Operation, @Parent() { id }: RequirementSetModel): Promise<Plain<RequirementVersionModel>[]> {
    return this.reader.versions(operation, id);
  }
}
