import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { InstantScalar } from '../operation/instant.scalar.js';

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

@InputType('DecideIssuerInput', { description: 'Whether to trust an issuer.' })
export class DecideIssuerInput {
  @Field(() => ID, { description: 'The issuer.' })
  issuerId!: string;

  @Field({ description: 'trusted, distrusted or undecided.' })
  trust!: string;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
