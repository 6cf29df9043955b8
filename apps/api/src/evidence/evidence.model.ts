import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { InstantScalar } from '../operation/instant.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { GradeWord } from '../operation/words.js';

@ObjectType('Evidence', { description: 'The atom: a person has, or after a failed re-test has not, something at a level, from this source.' })
export class EvidenceModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Level shown, 1 to 5.' })
  level!: number;

  @Field(() => GradeWord, { description: 'How well it is vouched for; of what is pending, how well it will be.' })
  grade!: Grade;

  @Field({ description: 'True where it shows that the person has it not.' })
  negative!: boolean;

  @Field(() => InstantScalar, { description: 'Counts from here on.' })
  validFrom!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Counts up to here; null where open.' })
  validUntil!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @Field({ description: 'counted or pending.' })
  standing!: string;

  @Field(() => String, { nullable: true, description: 'The code of what is undecided, where pending.' })
  pendingWhy!: string | null;

  @Field(() => InstantScalar, { description: 'Known from here on.' })
  recordedFrom!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Replaced or taken back then; null where it stands.' })
  recordedTo!: Date | null;

  @Field({ description: 'file, learning or credential.' })
  sourceKind!: string;

  @Field(() => String, { nullable: true, description: 'What the file says about where it comes from.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the work can be seen: an http or https address.' })
  link!: string | null;

  @Field({ description: 'True where it decides between older evidence that contradicts itself.' })
  settles!: boolean;

  @Field(() => Int, { nullable: true, description: 'Row of the file.' })
  row!: number | null;

  personId!: string;
  topicId!: string;
  sourceId!: string | null;
  mappingId!: string | null;
  batchId!: string | null;
}

export const EvidenceConnection = connectionOf('Evidence', () => EvidenceModel);
