import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { TeamModel } from '../team/team.model.js';
import { TeamReader } from '../team/team.reader.js';
import { DayScalar } from '../operation/day.scalar.js';
import { TargetDesk } from './target.desk.js';
import { SetTargetInput, TargetModel } from './target.model.js';
import { TargetReader } from './target.reader.js';

const TEAM = { type: () => ID, nullable: true, description: 'Of this team; of the organisation where left out.' };
const DAY = { type: () => DayScalar, nullable: true, description: 'The day on which it is said where each stands; today where none is given.' };

@Resolver(() => TargetModel)
export class TargetResolver {
  constructor(
    private readonly reader: TargetReader,
    private readonly desk: TargetDesk,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => [TargetModel], { complexity: listCost(10), description: 'What a team, or the organisation, was, is and will be meant to reach, the latest first. A team has no target but its own.' })
  async targets(@Context('operation') operation: Operation, @Args('teamId', TEAM) teamId?: string, @Args('asOf', DAY) asOf?: string): Promise<Plain<TargetModel>[]> {
    return this.reader.of(operation, teamId ?? null, asOf ?? (await this.organisations.own(operation)).today);
  }

  @Mutation(() => BatchModel, { description: 'Propose a coverage to reach, or none any more: answers a decision to be looked at and committed.' })
  setTarget(@Context('operation') operation: Operation, @Args('input', { description: 'What to reach.' }) input: SetTargetInput): Promise<Plain<BatchModel>> {
    return this.desk.set(operation, input);
  }

  @ResolveField('team', () => TeamModel, { nullable: true, description: 'Whose it is; null for the organisation.' })
  async team(@Context('operation') operation: Operation, @Parent() { teamId }: TargetModel): Promise<Plain<TeamModel> | null> {
    return teamId === null ? null : this.teams.named(operation, teamId);
  }
}
