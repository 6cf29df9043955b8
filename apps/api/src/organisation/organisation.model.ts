import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';

@ObjectType('Organisation', { description: 'One employer.' })
export class OrganisationModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'IANA time zone in which its days begin and end.' })
  timeZone!: string;

  @Field(() => DayScalar, { description: 'The day it is there now.' })
  today!: string;

  @Field(() => Int, { description: 'Figures over fewer people than this are suppressed for readers who may not see them by name.' })
  smallGroup!: number;
}
