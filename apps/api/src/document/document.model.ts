import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DOCUMENT_KINDS, DOCUMENT_STATES, type DocumentKind, type DocumentState } from '@tessera/domain';

import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';
import { TopicModel } from '../topic/topic.model.js';
import { HeldFileModel } from './held-file.model.js';

export const DocumentKindWord = wordsOf('DocumentKind', DOCUMENT_KINDS, 'What a document of a person is.', {
  certificate: 'Counts as attested once it is checked.',
  'work-sample': 'Shows what a claim or a request for an endorsement rests on; counts for nothing by itself.',
});

export const DocumentStateWord = wordsOf('DocumentState', DOCUMENT_STATES, 'How far a document is checked.', {
  unchecked: 'Nobody has decided anything on it.',
  'checked-once': 'One person accepts it, and a second has to: what it shows is asked for with weight 3.',
  accepted: 'It counts as attested.',
  refused: 'It counts for nothing.',
  judged: 'Of a work sample: somebody has judged what it was shown for.',
  withdrawn: 'The person took it back; its file is gone.',
});

export const CHECKED_HOWS = ['link', 'registry', 'phone', 'original', 'dispute'] as const;
export type CheckedHow = (typeof CHECKED_HOWS)[number];
export const CheckedHowWord = wordsOf('CheckedHow', CHECKED_HOWS, 'How a certificate was checked.', {
  link: 'At an address of its issuer.',
  registry: 'In a registry of its issuer.',
  phone: 'By a call to its issuer.',
  original: 'By the original, which was seen.',
  dispute: 'Not at all: the person it is about said that it is wrong, and was right. Nobody checks in this way.',
});

export const CHECK_RESULTS = ['accepted', 'refused'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];
export const CheckResultWord = wordsOf('CheckResult', CHECK_RESULTS, 'What came of a check.');

@ObjectType('DocumentCheck', { description: 'What one person found when looking into a certificate.' })
export class DocumentCheckModel {
  @Field({ description: 'first, or second: that of another person.' })
  round!: string;

  @Field(() => CheckResultWord, { description: 'What came of it.' })
  result!: CheckResult;

  @Field(() => CheckedHowWord, { description: 'How it was checked.' })
  how!: CheckedHow;

  @Field(() => String, { nullable: true, description: 'Where, or with whom.' })
  reference!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'The level that it shows, 1 to 5; null of a credential.' })
  level!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day it holds.' })
  fromOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it holds, included; null where open.' })
  toOn!: string | null;

  @Field({ description: 'Who checked it.' })
  checkedBy!: string;

  @Field(() => InstantScalar, { description: 'When this was decided.' })
  checkedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The decision, where this reader may open it.' })
  batchId!: string | null;

  @Field(() => TopicModel, { nullable: true, description: 'What it shows; null where it is refused.' })
  topic!: TopicModel | null;
}

@ObjectType('Document', { description: 'A certificate or work sample of a person as a file, and what was found when people looked into it.' })
export class DocumentModel extends HeldFileModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => DocumentKindWord, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field({ description: 'What it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who issued it, as who handed it in says.' })
  issuer!: string | null;

  @Field({ description: 'Digest of the file, as hexadecimal digits.' })
  sha256!: string;

  @Field(() => Int, { nullable: true, description: 'Pixels; null where it is no image.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pixels; null where it is no image.' })
  height!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pages; null where it does not say.' })
  pages!: number | null;

  @Field(() => [String], { description: 'signed: it holds a signature, which nobody has checked. packed, of what was handed in long ago: parts of it were not looked into.' })
  notes!: string[];

  @Field(() => Int, { nullable: true, description: 'The level that it is meant for, 1 to 5.' })
  level!: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day of issue, as who handed it in says.' })
  issuedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day, as who handed it in says.' })
  untilOn!: string | null;

  @Field(() => InstantScalar, { description: 'When it was handed in.' })
  createdAt!: Date;

  @Field({ description: 'Who handed it in.' })
  createdBy!: string;

  @Field(() => DocumentStateWord, { description: 'How far it is checked.' })
  state!: DocumentState;

  @Field({ description: 'What it is meant for, or was found to show, is asked for with weight 3: two people have to accept it.' })
  asksTwo!: boolean;

  @Field(() => String, { nullable: true, description: 'Why this reader may not check it: ROLE_TOO_LOW, WORK_SAMPLE, CHECK_OF_OWN, DOCUMENT_WITHDRAWN, CHECK_BY_SAME or DOCUMENT_DECIDED; null where they may.' })
  hindrance!: string | null;

  @Field(() => String, { nullable: true, description: 'Why this reader may not take it back: ROLE_TOO_LOW, DOCUMENT_WITHDRAWN, HANDED_IN_BY_ANOTHER or DOCUMENT_DECIDED; null where they may.' })
  withdrawHindrance!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the person took it back; its file is gone since.' })
  withdrawnAt!: Date | null;

  personId!: string;
  topicId!: string | null;
}

export const DocumentConnection = connectionOf('Document', () => DocumentModel);

@InputType('CheckDocumentInput', { description: 'What somebody found when looking into a certificate. Of a second check only result, how, reference and reason are read: it says the same as the first or refuses.' })
export class CheckDocumentInput {
  @Field(() => ID, { description: 'The certificate.' })
  documentId!: string;

  @Field(() => CheckResultWord, { description: 'Whether it is accepted.' })
  result!: CheckResult;

  @Field(() => CheckedHowWord, { description: 'How it was checked.' })
  how!: CheckedHow;

  @Field(() => String, { nullable: true, description: 'Where, or with whom.' })
  reference?: string | null;

  @Field(() => ID, { nullable: true, description: 'What it shows: a skill or a named credential.' })
  topicId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a skill, its level, 1 to 5.' })
  level?: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day it holds.' })
  fromOn?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it holds.' })
  toOn?: string | null;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
