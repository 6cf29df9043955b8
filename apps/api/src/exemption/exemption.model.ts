import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { PageArguments } from '../operation/page.args.js';
import { type Standing, StandingWord } from '../target/target.model.js';

@ObjectType('Exemption', { description: 'A person excused from a requirement, from when to when, and why.' })
export class ExemptionModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day excused.' })
  fromOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day excused; null: no end.' })
  toOn!: string | null;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => StandingWord, { description: 'Where it stands today.' })
  standing!: Standing;

  personId!: string;
  topicId!: string;
  batchId!: string | null;
}

export const ExemptionConnection = connectionOf('Exemption', () => ExemptionModel);

@ArgsType()
export class ExemptionsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId: string | null = null;
}

@InputType('ExemptInput', { description: 'Whom to excuse from what.' })
export class ExemptInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'The skill, or the set of credentials, that is asked for.' })
  topicId!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day excused; today where left out.' })
  fromOn?: string | null;

  @Field(() => DayScalar, { description: 'Last day excused.' })
  toOn!: string;

  @Field({ description: 'Why; kept with the exemption.' })
  reason!: string;
}

@InputType('EndExemptionInput', { description: 'An exemption that ends earlier.' })
export class EndExemptionInput {
  @Field(() => ID, { description: 'The exemption.' })
  id!: string;

  @Field(() => DayScalar, { description: 'Its last day now.' })
  toOn!: string;

  @Field({ description: 'Why it ends; kept with the decision.' })
  reason!: string;
}
