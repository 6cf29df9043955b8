import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';

@ObjectType('LearningRecord', { description: 'An enrolment or completion of a program by a person.' })
export class LearningRecordModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'enrolled, in-progress, completed, failed or withdrawn.' })
  status!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When that status was reached.' })
  on!: string | null;

  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  score!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the certificate is.' })
  certificateUrl!: string | null;

  @Field(() => Int, { nullable: true, description: 'What was paid, in minor units of the currency.' })
  costMinor!: number | null;

  @Field(() => String, { nullable: true, description: 'Currency of the cost.' })
  currency!: string | null;

  @Field(() => Int, { nullable: true, description: 'Row of the file.' })
  row!: number | null;

  personId!: string;
  programId!: string;
  batchId!: string | null;
}

export const LearningConnection = connectionOf('Learning', () => LearningRecordModel);
