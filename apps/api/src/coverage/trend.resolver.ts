import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import type { ComputingModel } from './coverage.model.js';
import { TrendAnswer, TrendModel } from './trend.model.js';
import { TrendReader } from './trend.reader.js';

@Resolver(() => TrendModel)
export class TrendResolver {
  constructor(private readonly reader: TrendReader) {}

  @Query(() => TrendAnswer, { complexity: 30, description: 'The last twelve months of coverage, for HR and leads; Computing where they have to be computed first.' })
  trend(
    @Context('operation') operation: Operation,
    @Args('teamId', { type: () => ID, nullable: true, description: 'The team, with those below it; all that the reader sees where none is given.' }) teamId?: string,
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'Months that are over on this day; today where none is given.' }) asOf?: string,
    @Args('knownAt', { type: () => InstantScalar, nullable: true, description: 'With what was known then; now where none is given.' }) knownAt?: string,
  ): Promise<Plain<TrendModel> | Plain<ComputingModel>> {
    return this.reader.answer(operation, { teamId: teamId ?? null, asOf: asOf ?? null, knownAt: knownAt ?? null });
  }
}
