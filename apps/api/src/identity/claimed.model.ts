import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { InstantScalar } from '../operation/instant.scalar.js';
import { wordsOf } from '../operation/words.js';

export const CLAIM_STATES = ['contested', 'theirs', 'not-theirs', 'undisputed'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export const ClaimStateWord = wordsOf('ClaimState', CLAIM_STATES, 'What is known of whose a credential is.', {
  contested: 'Somebody else claims it too: it counts for neither until somebody decides.',
  theirs: 'Somebody decided that it is theirs.',
  'not-theirs': 'Somebody decided that it is not theirs.',
  undisputed: 'Nobody else claims it.',
});

@ObjectType('CredentialClaimant', { description: 'Somebody who claims a credential, and what speaks for them.' })
export class CredentialClaimantModel {
  @Field(() => ID, { description: 'The credential as it is theirs.' })
  credentialId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'The name.' })
  name!: string;

  @Field(() => [String], { description: 'Every e-mail and id by which the person is known now.' })
  identifiers!: string[];

  @Field(() => [String], { description: 'Those of them that the credential names, plainly or by a hash.' })
  namedBy!: string[];

  @Field(() => String, { nullable: true, description: 'The file that it came with.' })
  fileName!: string | null;

  @Field(() => InstantScalar, { description: 'Since when it is known to be claimed.' })
  since!: Date;

  @Field(() => Int, { description: 'Units of the person that are pending because of it.' })
  pending!: number;

  @Field(() => ClaimStateWord, { description: 'What is known of whose it is.' })
  state!: ClaimState;
}

@ObjectType('ClaimedCredential', { description: 'A credential with everybody who claims it.' })
export class ClaimedCredentialModel {
  @Field(() => ID, { description: 'Of the credential, as it is of any of them.' })
  id!: string;

  @Field({ description: 'What it is for.' })
  achievement!: string;

  @Field(() => String, { nullable: true, description: 'Who gave it.' })
  issuer!: string | null;

  @Field(() => [String], { description: 'Whom it names, as it says it: an address, a hash of one, or something else.' })
  recipients!: string[];

  @Field(() => [CredentialClaimantModel], { description: 'Who claims it, the first first.' })
  claimants!: CredentialClaimantModel[];
}

@InputType('DecideHolderInput', { description: 'Whose a credential is.' })
export class DecideHolderInput {
  @Field(() => ID, { description: 'The credential, as it is of any of those who claim it.' })
  credentialId!: string;

  @Field(() => ID, { nullable: true, description: 'One of those who claim it; null: it is nobody’s of them.' })
  personId?: string | null;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
