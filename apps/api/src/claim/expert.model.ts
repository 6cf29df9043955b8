import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { PageArguments } from '../operation/page.args.js';
import { connectionOf } from '../operation/page-info.model.js';

@ObjectType('Expert', { description: 'A person who may endorse those who ask at a skill, named by HR.' })
export class ExpertModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The first day; null for an open start.' })
  fromOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day, included; null for an open end.' })
  toOn!: string | null;

  @Field({ description: 'Whether it is so today.' })
  now!: boolean;

  personId!: string;
  skillId!: string;
}

export const ExpertConnection = connectionOf('Expert', () => ExpertModel);

@ArgsType()
export class ExpertsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this skill.' })
  skillId: string | null = null;
}

@InputType('NameExpertInput', { description: 'Who may endorse others at a skill.' })
export class NameExpertInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'The last day, included; without end where left out. A day that is over ends it.' })
  until?: string | null;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
