import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { CHECK_OUTCOMES, CheckOutcomeWord } from '../credential/credential.model.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { PageArguments } from '../operation/page.args.js';
import { connectionOf } from '../operation/page-info.model.js';

export const TRUSTS = ['trusted', 'distrusted', 'undecided'] as const;

@ObjectType('Issuer', { description: 'Who issues credentials, and the recorded decision to trust or not.' })
export class IssuerModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'DID, address or folded name by which it is known.' })
  key!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'trusted, distrusted or undecided.' })
  trust!: string;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  reason!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was decided; null while undecided.' })
  decidedAt!: Date | null;
}

export const IssuerConnection = connectionOf('Issuer', () => IssuerModel);

@ObjectType('IssuerLoad', { description: 'What hangs on an issuer, of the people whom this reader may see.' })
export class IssuerLoadModel {
  @Field(() => Int, { description: 'Credentials of it that are held.' })
  credentials!: number;

  @Field(() => Int, { description: 'Distinct people who hold them.' })
  people!: number;

  @Field(() => Int, { description: 'Units of today that would be met but for the word on it.' })
  pendingUnits!: number;

  @Field(() => Int, { description: 'Pieces of evidence that count today through it.' })
  evidence!: number;

  @Field(() => Int, { description: 'Distinct people with such evidence.' })
  evidencePeople!: number;
}

@ObjectType('IssuerKey', { description: 'A key that documents of an issuer name.' })
export class IssuerKeyModel {
  @Field({ description: 'Verification method or key id, as the documents name it.' })
  method!: string;

  @Field(() => Int, { description: 'Credentials that name it, of the newest 200 of the issuer.' })
  credentials!: number;

  @Field(() => CheckOutcomeWord, { description: 'Whether it was found to be the key of the issuer, when it was last checked.' })
  outcome!: (typeof CHECK_OUTCOMES)[number];

  @Field({ description: 'Stable reason of that answer; empty where it was not asked.' })
  code!: string;

  @Field(() => InstantScalar, { description: 'When it was last checked.' })
  checkedAt!: Date;
}

@ArgsType()
export class IssuersArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Part of a name, DID or address.' })
  search: string | null = null;

  @Field(() => String, { nullable: true, description: 'Only those who are trusted, distrusted or undecided.' })
  trust: string | null = null;
}

@InputType('DecideIssuerInput', { description: 'Whether to trust an issuer.' })
export class DecideIssuerInput {
  @Field(() => ID, { description: 'The issuer.' })
  issuerId!: string;

  @Field({ description: 'trusted, distrusted or undecided.' })
  trust!: string;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
