import { Context, Query, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { OrganisationModel } from './organisation.model.js';
import { OrganisationReader } from './organisation.reader.js';

@Resolver(() => OrganisationModel)
export class OrganisationResolver {
  constructor(private readonly reader: OrganisationReader) {}

  @Query(() => OrganisationModel, { description: 'The organisation of the reader.' })
  organisation(@Context('operation') operation: Operation): Promise<Plain<OrganisationModel>> {
    return this.reader.own(operation);
  }
}
