import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../operation/page-info.model.js';

@ObjectType('Program', { description: 'A learning option.' })
export class ProgramModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Who offers it.' })
  provider!: string;

  @Field({ description: 'Its title.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'List price for one person, in minor units of the currency.' })
  costMinor!: number | null;

  @Field(() => String, { nullable: true, description: 'Currency of the price.' })
  currency!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours it takes.' })
  hours!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats there are.' })
  seats!: number | null;

  @Field({ description: 'reviewed-work, exam, quiz or none.' })
  assessment!: string;

  @Field(() => String, { nullable: true, description: 'Who accredits it.' })
  accreditor!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the credential it awards.' })
  credentialAwarded!: string | null;
}

export const ProgramConnection = connectionOf('Program', () => ProgramModel);

@ObjectType('Ledger', { description: 'What a program cost and what it closed. No effect is claimed: the requirements might have been met without it.' })
export class LedgerModel {
  @Field(() => Int, { description: 'Distinct people ever enrolled.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Distinct people who completed it.' })
  completed!: number;

  @Field(() => Float, { nullable: true, description: 'Paid in all, in minor units; null where nothing is known, or where currencies differ.' })
  paidMinor!: number | null;

  @Field(() => Int, { description: 'Records whose payment is known.' })
  paidKnownFor!: number;

  @Field(() => Int, { description: 'Units met now whose witness comes from a completion of it; -1 where suppressed.' })
  closedMet!: number;

  @Field(() => Int, { description: 'Of these, proven; -1 where suppressed.' })
  closedProven!: number;

  @Field(() => Float, { nullable: true, description: 'Paid for each unit it closed; null where either is not known or nothing was closed.' })
  costPerClosedMinor!: number | null;

  @Field(() => String, { nullable: true, description: 'Currency of what was paid.' })
  currency!: string | null;

  @Field({ description: 'True where too few people stand behind what was closed for a reader who may not see them by name.' })
  suppressed!: boolean;
}
