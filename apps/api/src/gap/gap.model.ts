import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { CoverageTotalsModel } from '../coverage/coverage.model.js';
import { DayScalar } from '../operation/day.scalar.js';
import { NumbersScalar } from '../operation/numbers.scalar.js';

@ObjectType('Risk', { description: 'A requirement at risk.' })
export class RiskModel {
  @Field({ description: 'Why: MINIMUM_BROKEN, HANGS_ON_ONE, MINIMUM_EXPIRING or LOWEST_SHARE.' })
  code!: string;

  @Field(() => Int, { description: 'People needed.' })
  required!: number;

  @Field(() => Int, { description: 'People who hold it.' })
  met!: number;

  @Field(() => DayScalar, { nullable: true, description: 'The last day before it breaks, if nobody acts.' })
  onDay!: string | null;

  @Field(() => Int, { description: '1 useful, 2 important, 3 critical.' })
  weight!: number;

  teamId!: string;
  topicId!: string;
}

@ObjectType('MonthCount', { description: 'What ends in a month.' })
export class MonthCountModel {
  @Field({ description: 'The month, as 2026-11.' })
  month!: string;

  @Field(() => Int, { description: 'Distinct witnesses of met units that end in it.' })
  count!: number;
}

@ObjectType('ChangePart', { description: 'Units that changed in the same way.' })
export class ChangePartModel {
  @Field({ description: 'NEWLY_MET, LOST_<reason>, NEWLY_IN_SCOPE_MET, NEWLY_IN_SCOPE_NOT_MET, GONE_MET or GONE_NOT_MET.' })
  code!: string;

  @Field(() => Int, { description: 'What it adds to the units met.' })
  met!: number;

  @Field(() => Int, { description: 'What it adds to the units required.' })
  required!: number;
}

@ObjectType('CoverageChange', { description: 'What became of the units since an earlier day. The parts add up to the change in met and in required exactly.' })
export class CoverageChangeModel {
  @Field(() => DayScalar, { description: 'The earlier day.' })
  since!: string;

  @Field(() => ID, { description: 'The analysis of that day.' })
  sinceAnalysisId!: string;

  @Field(() => CoverageTotalsModel, { description: 'Counts then.' })
  before!: CoverageTotalsModel;

  @Field(() => CoverageTotalsModel, { description: 'Counts now.' })
  after!: CoverageTotalsModel;

  @Field(() => [ChangePartModel], { description: 'What changed, and why.' })
  parts!: ChangePartModel[];
}

@ObjectType('TeamMatrix', {
  description: 'People x what is required of them. The lists run row by row: the cell of person p and topic t is entry p * topics.length + t.',
})
export class TeamMatrixModel {
  @Field(() => NumbersScalar, { description: 'Level asked for; 0 where nothing is.' })
  level!: number[];

  @Field(() => NumbersScalar, { description: 'Level held.' })
  held!: number[];

  @Field(() => NumbersScalar, { description: 'Place of the state in UnitState; -1 where nothing is asked for.' })
  state!: number[];

  @Field(() => NumbersScalar, { description: 'Place of the grade of the witness in Grade; -1 where there is none.' })
  grade!: number[];

  @Field(() => [DayScalar], { nullable: 'items', description: 'The last day of the witness; null where it does not end.' })
  until!: (string | null)[];

  teamId!: string;
  personIds!: string[];
  topicIds!: string[];
}
