import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { ComputingModel } from './coverage.model.js';

@ObjectType({ isAbstract: true })
class AimModel {
  @Field(() => DayScalar, { description: 'Looked at the end of this day.' })
  day!: string;

  @Field(() => Int, { nullable: true, description: 'Per cent of what is required that was to be met by then; null where no target was set.' })
  targetMet!: number | null;

  @Field(() => Int, { nullable: true, description: 'Per cent of what is required that was to be proven by then; null where no target was set.' })
  targetProven!: number | null;
}

@ObjectType('TrendMonth', { description: 'Both figures of coverage at the end of a day, with what is known now. Everyone requirements.' })
export class TrendMonthModel extends AimModel {
  @Field(() => Int, { description: 'People with a home team.' })
  people!: number;

  @Field(() => Int, { description: 'Units required.' })
  required!: number;

  @Field(() => Int, { description: 'Units met.' })
  met!: number;

  @Field(() => Int, { description: 'Units met and proven.' })
  proven!: number;

  @Field(() => Int, { description: 'Units met once what is pending is decided.' })
  upTo!: number;
}

@ObjectType('ForecastMonth', { description: 'What is left at the end of a month of the units met today, if nobody acts: evidence that ends is not replaced, and people stay where they are.' })
export class ForecastMonthModel extends AimModel {
  @Field(() => Int, { description: 'Units required today.' })
  required!: number;

  @Field(() => Int, { description: 'Units that are met today and still met then.' })
  met!: number;
}

@ObjectType('Trend', { description: 'Coverage over time, of a team with those below it or of all that the reader sees.' })
export class TrendModel {
  @Field(() => [TrendMonthModel], { description: 'The last twelve months that are over, each at its end, the oldest first.' })
  months!: TrendMonthModel[];

  @Field(() => TrendMonthModel, { description: 'The day that was asked for.' })
  now!: TrendMonthModel;

  @Field(() => [ForecastMonthModel], { description: 'The end of its month, and of those after it: twelve in all.' })
  ahead!: ForecastMonthModel[];

  @Field(() => InstantScalar, { description: 'When the months were computed.' })
  computedAt!: Date;

  @Field({ description: 'Whether newer facts are not in the months yet.' })
  stale!: boolean;
}

export const TrendAnswer = createUnionType({
  name: 'TrendAnswer',
  description: 'The trend, or the job that computes it.',
  types: () => [TrendModel, ComputingModel] as const,
  resolveType: (value: object) => ('job' in value ? ComputingModel : TrendModel),
});
