import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { connectionOf } from '../operation/page-info.model.js';
import type { Plain } from '../operation/plain.js';
import { TeamModel } from '../team/team.model.js';
import { TeamReader } from '../team/team.reader.js';
import { PeopleArguments } from './people.args.js';
import { PersonModel, RoleRefModel } from './person.model.js';
import { PersonReader } from './person.reader.js';

export const PersonConnection = connectionOf('Person', () => PersonModel);

@Resolver(() => PersonModel)
export class PersonResolver {
  constructor(
    private readonly reader: PersonReader,
    private readonly teams: TeamReader,
  ) {}

  @Query(() => PersonConnection, { complexity: pageCost, description: 'The people whom this reader may see by name, by name.' })
  people(@Context('operation') operation: Operation, @Args() filter: PeopleArguments): Promise<Page<Plain<PersonModel>>> {
    return this.reader.page(operation, filter);
  }

  @Query(() => PersonModel, { description: 'One person.' })
  person(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<PersonModel>> {
    return this.reader.byId(operation, id);
  }

  @ResolveField('emails', () => [String], { description: 'E-mail addresses.' })
  async emails(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<readonly string[]> {
    return (await this.reader.identifiers(operation, id)).emails;
  }

  @ResolveField('externalIds', () => [String], { description: 'Numbers and names that other systems know the person by.' })
  async externalIds(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<readonly string[]> {
    return (await this.reader.identifiers(operation, id)).externalIds;
  }

  @ResolveField('team', () => TeamModel, { nullable: true, description: 'Home team now.' })
  async team(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<Plain<TeamModel> | null> {
    const teamId = await this.reader.teamId(operation, id);
    return teamId === null ? null : this.teams.named(operation, teamId);
  }

  @ResolveField('roles', () => [RoleRefModel], { complexity: listCost(1), description: 'Roles held now.' })
  roles(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<readonly Plain<RoleRefModel>[]> {
    return this.reader.roles(operation, id);
  }

  @ResolveField('onLeave', () => Boolean, { description: 'On leave today; always false for readers who may not know.' })
  onLeave(@Context('operation') operation: Operation, @Parent() { id }: PersonModel): Promise<boolean> {
    return this.reader.isOnLeave(operation, id);
  }
}
