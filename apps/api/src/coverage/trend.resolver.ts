import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { ComputingModel } from './coverage.model.js';
import { TrendArguments } from './trend.args.js';
import { TrendAnswer, TrendModel } from './trend.model.js';
import { TrendReader } from './trend.reader.js';

@Resolver(() => TrendModel)
export class TrendResolver {
  constructor(private readonly reader: TrendReader) {}

  @Query(() => TrendAnswer, { complexity: 30, description: 'The last twelve months of coverage, for HR and leads; Computing where they have to be computed first.' })
  trend(@Context('operation') operation: Operation, @Args() asked: TrendArguments): Promise<Plain<TrendModel> | Plain<ComputingModel>> {
    return this.reader.answer(operation, asked);
  }
}
