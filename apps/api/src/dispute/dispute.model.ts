import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { DisputedRecord } from '@tessera/domain';

import { InstantScalar } from '../operation/instant.scalar.js';
import { PageArguments } from '../operation/page.args.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

export const DISPUTE_STATES = ['open', 'kept', 'corrected', 'withdrawn'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
export const DisputeStateWord = wordsOf('DisputeState', DISPUTE_STATES, 'How far a dispute is. It opens again where its answer is undone.', {
  kept: 'The record stays as it is.',
  corrected: 'The record was wrong: it ended with the answer, or was corrected by it.',
  withdrawn: 'The person took it back.',
});

export const DISPUTED_RECORDS = ['evidence', 'learning', 'credential', 'document', 'exemption', 'assignment', 'leave', 'identifier', 'person'] as const satisfies readonly DisputedRecord[];
export const DisputedRecordWord = wordsOf('DisputedRecord', DISPUTED_RECORDS, 'What is disputed.', {
  document: 'A certificate as a file.',
  leave: 'That the person is on leave today.',
  identifier: 'An e-mail or an external id.',
  person: 'What else is known of the person: a name, a place, a team.',
});

@ObjectType('Dispute', { description: 'A person says that something held about them is wrong, and what was answered.' })
export class DisputeModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => DisputedRecordWord, { description: 'What kind of record.' })
  record!: DisputedRecord;

  @Field({ description: 'What it was, in words.' })
  recordName!: string;

  @Field(() => String, { nullable: true, description: 'Of the person, the field that is disputed; of an identifier itself; null for other records.' })
  field!: string | null;

  @Field({ description: 'Why it is said to be wrong.' })
  reason!: string;

  @Field({ description: 'By whom.' })
  raisedBy!: string;

  @Field(() => InstantScalar, { description: 'When it was raised.' })
  createdAt!: Date;

  @Field(() => DisputeStateWord, { description: 'How far it is.' })
  state!: DisputeState;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who answered.' })
  answeredBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was answered so.' })
  answerReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What is right instead, where that was said.' })
  correction!: string | null;

  personId!: string;
  recordKey!: string;
  batchId!: string | null;
}

export const DisputeConnection = connectionOf('Dispute', () => DisputeModel);

@ArgsType()
export class DisputesArguments extends PageArguments {
  @Field(() => DisputeStateWord, { nullable: true, description: 'In this state.' })
  state: DisputeState | null = null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId: string | null = null;
}

@InputType('RaiseDisputeInput', { description: 'Something held about oneself that is wrong.' })
export class RaiseDisputeInput {
  @Field(() => DisputedRecordWord, { description: 'What kind of record.' })
  record!: DisputedRecord;

  @Field({ description: 'Id of the record; an e-mail or external id itself; for leave the id of the person; of the person itself the field: name, location, job family, cost centre, team or role.' })
  id!: string;

  @Field({ description: 'Why it is wrong, and what would be right.' })
  reason!: string;
}

@InputType('AnswerDisputeInput', { description: 'What HR says to a dispute.' })
export class AnswerDisputeInput {
  @Field(() => ID, { description: 'The dispute.' })
  id!: string;

  @Field({ description: 'True where the record is wrong: it ends, or is corrected. False where it stays.' })
  upheld!: boolean;

  @Field(() => String, { nullable: true, description: 'What is right instead; needed where a field of the person is wrong, such as Delivery / Cloud for a team; possible for an identifier, and for the level of evidence that rests on nothing else.' })
  correction?: string | null;

  @Field({ description: 'Why; the person reads it.' })
  reason!: string;
}
