import { LIKENESSES, type Likeness } from '@tessera/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { InstantScalar } from '../operation/instant.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

export const LikenessWord = wordsOf('Likeness', LIKENESSES, 'Why somebody may be meant; for a human to weigh.', {
  'same-address-name': 'The part of an address before the @ is the same.',
  'same-name': 'The words of the name are the same.',
  'name-begins-alike': 'A first name or a last name is the same, and the other begins alike.',
  'one-letter-off': 'One letter is more, less or other.',
  'words-in-common': 'A word of the name or of an identifier is the same.',
});

@ObjectType('WaitingKind', { description: 'How many of one kind wait.' })
export class WaitingKindModel {
  @Field({ description: 'Template of the rows, or credentials.' })
  kind!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('UnknownName', { description: 'A name in files that means nobody and nothing known yet, and what waits for it.' })
export class UnknownNameModel {
  @Field({ description: 'As it is matched: an e-mail or id of a person, or the folded name of a skill.' })
  name!: string;

  @Field({ description: 'As files write it.' })
  written!: string;

  @Field({ description: 'email, external, hash, did, other or skill: what kind of name it is. Of a hash the address is not known.' })
  form!: string;

  @Field(() => Int, { description: 'Rows and credentials that wait for it.' })
  waits!: number;

  @Field(() => [WaitingKindModel], { description: 'The same by kind, most first.' })
  kinds!: WaitingKindModel[];

  @Field(() => Int, { description: 'From how many files.' })
  files!: number;

  @Field(() => InstantScalar, { description: 'Since when the first of them waits.' })
  since!: Date;
}

export const UnknownNameConnection = connectionOf('UnknownName', () => UnknownNameModel);

@ObjectType('NameCandidate', { description: 'Somebody, or a skill, that a name may mean. Nobody is ever chosen by itself.' })
export class NameCandidateModel {
  @Field(() => ID, { description: 'Of the person or the skill.' })
  id!: string;

  @Field({ description: 'The name.' })
  name!: string;

  @Field(() => [String], { description: 'Everything it is known by.' })
  identifiers!: string[];

  @Field(() => [LikenessWord], { description: 'Why, strongest first.' })
  reasons!: Likeness[];
}

@ObjectType('Claimant', { description: 'One identifier of a row, and who has it now.' })
export class ClaimantModel {
  @Field({ description: 'An e-mail or id that the row gives.' })
  identifier!: string;

  @Field(() => ID, { nullable: true, description: 'The person who has it; null for nobody yet.' })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name.' })
  name!: string | null;
}

@ObjectType('SecondClaim', { description: 'A row or credential that claims what another person has; it is left out until somebody decides.' })
export class SecondClaimModel {
  @Field(() => ID, { description: 'Batch and row.' })
  id!: string;

  @Field(() => ID, { description: 'The file.' })
  batchId!: string;

  @Field({ description: 'Its name.' })
  fileName!: string;

  @Field(() => Int, { description: 'Row from 1.' })
  row!: number;

  @Field({ description: 'PERSON_AMBIGUOUS, PERSON_OF_OTHER_ID or CREDENTIAL_OF_OTHER_PERSON.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The name in the row; null for a credential.' })
  name!: string | null;

  @Field(() => [ClaimantModel], { description: 'What the row claims, and who has it.' })
  claimants!: ClaimantModel[];
}

export const SecondClaimConnection = connectionOf('SecondClaim', () => SecondClaimModel);

@InputType('MatchPersonInput', { description: 'Whose these e-mails or ids are.' })
export class MatchPersonInput {
  @Field(() => [String], { description: 'Names that rows wait for, at most 100.' })
  identifiers!: string[];

  @Field(() => ID, { nullable: true, description: 'The person; null: nobody of ours, so that the rows stay out.' })
  personId?: string | null;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}

@InputType('NameSkillInput', { description: 'Which skill these names mean.' })
export class NameSkillInput {
  @Field(() => [String], { description: 'Names that rows wait for, at most 100.' })
  names!: string[];

  @Field(() => ID, { nullable: true, description: 'The skill that they are further names of; null: each is a new skill.' })
  skillId?: string | null;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}

@InputType('SettleClaimInput', { description: 'Whose row it is that claims what another person has.' })
export class SettleClaimInput {
  @Field(() => ID, { description: 'The claim.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The identifier of the row that tells who it is about; null: the row is wrong and stays out.' })
  identifiedBy?: string | null;

  @Field({ description: 'Whether the other identifiers of the row go over to that person; else they stay with who has them.' })
  takesOver!: boolean;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
