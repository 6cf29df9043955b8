import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';

@ObjectType('Deputy', { description: 'Who leads a team for a time, in the place of its lead.' })
export class DeputyModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn!: string;

  @Field(() => DayScalar, { description: 'Last day; after it the rights have ended.' })
  toOn!: string;

  @Field({ description: 'Whether today is one of these days.' })
  acting!: boolean;
}

@InputType('NameDeputyInput', { description: 'Who leads a team in the place of its lead, and when.' })
export class NameDeputyInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'The team; those below it are included.' })
  teamId!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  fromOn!: string;

  @Field(() => DayScalar, { description: 'Last day, included.' })
  toOn!: string;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
