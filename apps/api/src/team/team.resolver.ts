import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamModel } from './team.model.js';
import { TeamReader } from './team.reader.js';

@Resolver(() => TeamModel)
export class TeamResolver {
  constructor(
    private readonly reader: TeamReader,
    private readonly persons: PersonReader,
  ) {}

  @Query(() => [TeamModel], { complexity: listCost(10), description: 'The teams that this reader may see, parents before children.' })
  teams(@Context('operation') operation: Operation): Promise<Plain<TeamModel>[]> {
    return this.reader.all(operation);
  }

  @Query(() => TeamModel, { description: 'One team.' })
  team(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<TeamModel>> {
    return this.reader.byId(operation, id);
  }

  @ResolveField('people', () => Int, { description: 'People whose home is this team or one below it now, as far as this reader may see them by name.' })
  people(@Context('operation') operation: Operation, @Parent() { id }: TeamModel): Promise<number> {
    return this.reader.people(operation, id);
  }

  @ResolveField('leads', () => [PersonModel], { complexity: listCost(2), description: 'Who leads it now, as far as this reader may see them.' })
  async leads(@Context('operation') operation: Operation, @Parent() { id }: TeamModel): Promise<Plain<PersonModel>[]> {
    return this.persons.seen(operation, await this.reader.leadIds(operation, id));
  }
}
