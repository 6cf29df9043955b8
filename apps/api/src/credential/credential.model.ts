import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';

import { InstantScalar } from '../operation/instant.scalar.js';
import { PageArguments } from '../operation/page.args.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

export const VERDICTS = ['accept', 'reject', 'indeterminate'] as const;
export const VerdictWord = wordsOf('Verdict', VERDICTS, 'What may be done with a credential.', { accept: 'It may count.', reject: 'It never counts.', indeterminate: 'It is not established: shown as such.' });

export const CHECK_OUTCOMES = ['pass', 'fail', 'unknown', 'none'] as const;
export const CheckOutcomeWord = wordsOf('CheckOutcome', CHECK_OUTCOMES, 'Answer of one check.', { unknown: 'The question could not be answered.', none: 'It was not asked, or does not arise.' });

@ObjectType('KeyValue', { description: 'A small fact beside a finding.' })
export class KeyValueModel {
  @Field({ description: 'Its name.' })
  key!: string;

  @Field({ description: 'What it is.' })
  value!: string;
}

@ObjectType('CheckFinding', { description: 'The answer of one check of a credential.' })
export class CheckFindingModel {
  @Field({ description: 'structure, proof, key, recipient, validity, status or issuer.' })
  check!: string;

  @Field(() => CheckOutcomeWord, { description: 'The answer.' })
  outcome!: (typeof CHECK_OUTCOMES)[number];

  @Field({ description: 'Stable reason, such as proof-mismatch.' })
  code!: string;

  @Field(() => InstantScalar, { description: 'When it was checked.' })
  at!: string;

  @Field(() => [KeyValueModel], { description: 'Dates, addresses and key ids that belong to it.' })
  detail!: KeyValueModel[];
}

@ObjectType('Credential', { description: 'A credential as it was received, with the report of its checks.' })
export class CredentialModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Format of the document, such as ob3-di or vc-jwt.' })
  format!: string;

  @Field({ description: 'What was achieved, as the credential says it.' })
  achievement!: string;

  @Field(() => VerdictWord, { description: 'What follows from its checks.' })
  verdict!: (typeof VERDICTS)[number];

  @Field({ description: 'One word for the whole report, such as verified, tampered or revoked.' })
  outcome!: string;

  @Field(() => InstantScalar, { description: 'When it was last checked.' })
  checkedAt!: Date;

  @Field(() => [CheckFindingModel], { description: 'Each check with its outcome.' })
  findings!: CheckFindingModel[];

  @Field(() => InstantScalar, { nullable: true, description: 'Valid from here on, as it says.' })
  validFrom!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Valid up to here, as it says.' })
  validUntil!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of the file it came in.' })
  fileName!: string | null;

  @Field({ description: 'Type of the document, such as application/vc+jwt; a picture with the credential in it begins with image/.' })
  mediaType!: string;

  @Field({ description: 'SHA-256 of the document, in hex.' })
  sha256!: string;

  personId!: string;
  issuerId!: string | null;
  documentId!: string;
}

@ArgsType()
export class CredentialsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Part of a title, or of the name of a person or an issuer.' })
  search: string | null = null;

  @Field(() => VerdictWord, { nullable: true, description: 'Only those of which this follows from their checks.' })
  verdict: (typeof VERDICTS)[number] | null = null;
}

export const CredentialConnection = connectionOf('Credential', () => CredentialModel);
