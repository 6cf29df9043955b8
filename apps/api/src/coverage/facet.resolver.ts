import { Context, Query, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { FacetsModel } from './facet.model.js';
import { FacetReader } from './facet.reader.js';

@Resolver(() => FacetsModel)
export class FacetResolver {
  constructor(private readonly reader: FacetReader) {}

  @Query(() => FacetsModel, { complexity: 20, description: 'What figures and lists of people can be filtered by.' })
  facets(@Context('operation') operation: Operation): Promise<Plain<FacetsModel>> {
    return this.reader.all(operation);
  }
}
