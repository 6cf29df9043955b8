import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

export const ASSESSMENTS = ['reviewed-work', 'exam', 'quiz', 'none'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];
export const AssessmentWord = wordsOf('Assessment', ASSESSMENTS, 'The assessment behind what is learned.', { none: 'None: caps what it shows at activity, however well it is signed.' });

@ObjectType('MappingRef', { description: 'The rule by which a program or credential speaks of a skill at a level.' })
export class MappingRefModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Issuer or provider that it is about.' })
  issuer!: string | null;

  @Field({ description: 'Title of the program or achievement.' })
  title!: string;

  @Field(() => Int, { description: 'Level that it shows, 1 to 5.' })
  level!: number;

  @Field({ description: 'The assessment behind it: reviewed-work, exam, quiz or none; none caps what it shows at activity.' })
  assessment!: string;

  topicId!: string;
}

@ObjectType('MappingLoad', { description: 'What a mapping carries.' })
export class MappingLoadModel {
  @Field(() => Int, { description: 'Distinct people with evidence by it that counts.' })
  people!: number;

  @Field(() => Int, { description: 'Distinct people with evidence by it that is undecided.' })
  pending!: number;

  @Field(() => Int, { description: 'Units of today that are met by such evidence.' })
  met!: number;
}

@ObjectType('MappingProgress', { description: 'How many people hold so many of the titles.' })
export class MappingProgressModel {
  @Field(() => Int, { description: 'Titles held.' })
  held!: number;

  @Field(() => Int, { description: 'People who hold just so many.' })
  people!: number;
}

@ObjectType('MappingHolder', { description: 'A person who holds a title of a mapping.' })
export class MappingHolderModel {
  @Field(() => [String], { description: 'Titles held, folded.' })
  held!: string[];

  @Field(() => [String], { description: 'Titles that are missing, folded.' })
  missing!: string[];

  @Field({ description: 'counted, pending, or none where it shows nothing of this person.' })
  standing!: string;

  personId!: string;
  evidenceId!: string | null;
}

export const MappingHolderConnection = connectionOf('MappingHolder', () => MappingHolderModel);

export const MAPPING_STATUSES = ['in-force', 'ended', 'rejected', 'undecided'] as const;
export type MappingStatus = (typeof MAPPING_STATUSES)[number];
export const MappingStatusWord = wordsOf('MappingStatus', MAPPING_STATUSES, 'What was decided of a mapping; only what is in force speaks of anything.', {
  rejected: 'It was suggested, and is not suggested again.',
  undecided: 'A decision was taken back without taking another.',
});

@ObjectType('Mapping', { description: 'A rule in force: these titles together speak of a skill at a level.' })
export class MappingModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Name of the issuer or provider.' })
  issuer!: string;

  @Field({ description: 'DID, address or name by which the issuer or provider is known.' })
  issuerKey!: string;

  @Field(() => [String], { description: 'Its titles; several are needed all together.' })
  titles!: string[];

  @Field(() => ID, { nullable: true, description: 'The program whose own mapping it is; null where it speaks of whatever has its titles.' })
  programId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Level that it shows, 1 to 5; null where it was rejected or is undecided.' })
  level!: number | null;

  @Field(() => AssessmentWord, { nullable: true, description: 'The assessment behind it; null as the level is.' })
  assessment!: Assessment | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day of issue or completion; null for any.' })
  fromOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of issue or completion; null for any.' })
  toOn!: string | null;

  @Field(() => MappingStatusWord, { description: 'What was decided of it.' })
  status!: MappingStatus;

  key!: string;
  topicId!: string;
  issuerId!: string | null;
  folded!: string[];
}

export const MappingConnection = connectionOf('Mapping', () => MappingModel);
