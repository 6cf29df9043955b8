import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import { ActingRoleWord } from '../operation/enums.js';
import type { ActingRole } from '../operation/viewer.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationModel } from '../organisation/organisation.model.js';
import { OrganisationReader } from '../organisation/organisation.reader.js';
import { SessionModel } from './session.model.js';
import { SessionReader } from './session.reader.js';

@Resolver(() => SessionModel)
export class SessionResolver {
  constructor(
    private readonly reader: SessionReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Query(() => SessionModel, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  session(@Context('operation') operation: Operation): Plain<SessionModel> | null {
    return this.reader.current(operation);
  }

  @Mutation(() => SessionModel, { description: 'Act in another of one\'s roles from now on.' })
  actAs(@Context('operation') operation: Operation, @Args('role', { type: () => ActingRoleWord, description: 'One of the roles of the session.' }) role: ActingRole): Promise<Plain<SessionModel>> {
    return this.reader.actAs(operation, role);
  }

  @ResolveField('organisation', () => OrganisationModel, { description: 'The organisation one is signed in to.' })
  organisation(@Context('operation') operation: Operation): Promise<Plain<OrganisationModel>> {
    return this.organisations.own(operation);
  }
}
