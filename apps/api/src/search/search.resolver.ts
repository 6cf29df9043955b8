import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';

import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { SearchHitModel } from './search.model.js';
import { SearchReader } from './search.reader.js';

@Resolver(() => SearchHitModel)
export class SearchResolver {
  constructor(private readonly reader: SearchReader) {}

  @Query(() => [SearchHitModel], { complexity: pageCost, description: 'What fits a text, among all that this reader may open.' })
  search(
    @Context('operation') operation: Operation,
    @Args('text', { description: 'Part of a name, at most 200 characters.' }) text: string,
    @Args('first', { type: () => Int, description: 'How many, 1 to 100.' }) first: number,
  ): Promise<Plain<SearchHitModel>[]> {
    return this.reader.hits(operation, text, first);
  }
}
