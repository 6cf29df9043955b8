import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ReviewReason } from '@tessera/domain';

import { AskedModel } from '../coverage/asked.model.js';
import { DayScalar } from '../operation/day.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';
import { type Standing, StandingWord } from '../target/target.model.js';

export const OWNER_KINDS = ['role', 'team', 'organisation'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];
export const OwnerKindWord = wordsOf('OwnerKind', OWNER_KINDS, 'Who asks.', { team: 'A team with all teams below it.' });

const REVIEWS = ['asked-of-nobody', 'duplicated', 'met-by-all', 'met-by-none', 'not-provable'] as const satisfies readonly ReviewReason[];
export const ReviewReasonWord = wordsOf('ReviewReason', REVIEWS, 'Why a requirement is worth another look.', {
  'asked-of-nobody': 'It applies to nobody today.',
  duplicated: 'The organisation, or a team above, asks for as much of everybody of whom this is asked.',
  'met-by-all': 'Everybody meets it, three people or more.',
  'met-by-none': 'Nobody meets it, of three people or more; of at least N, nobody holds it.',
  'not-provable': 'No known mapping, program or evidence could be of its grade at its level.',
});

@ObjectType('SetCoverage', { description: 'What the people whom this reader sees by name hold of it. A unit that others ask for too counts by the strictest of all that is asked.' })
export class SetCoverageModel {
  @Field(() => Int, { description: 'Units that count.' })
  required!: number;

  @Field(() => Int, { description: 'Units met.' })
  met!: number;

  @Field(() => Int, { description: 'Units proven.' })
  proven!: number;

  @Field(() => Int, { description: 'Units that wait for one decision.' })
  pending!: number;
}

@ObjectType('SetMinimum', { description: 'How many hold what at least N are asked for.' })
export class SetMinimumModel {
  @Field(() => Int, { description: 'Distinct available people who hold it.' })
  holders!: number;

  @Field({ description: 'Whether they are enough.' })
  met!: boolean;
}

@ObjectType('SetRequirement', { description: 'What a role, a team or the organisation asks for of one topic.' })
export class SetRequirementModel extends AskedModel {
  @Field(() => Int, { description: 'Level, 1 to 5; 1 for credentials.' })
  level!: number;

  @Field(() => DayScalar, { description: 'Since when it is asked for like this.' })
  effectiveOn!: string;
}

@ObjectType('SetRequirementToday', { description: 'A requirement in force today, with what is held of it.' })
export class SetRequirementTodayModel {
  @Field(() => SetRequirementModel, { description: 'What is asked for.' })
  requirement!: SetRequirementModel;

  @Field(() => SetCoverageModel, { nullable: true, description: 'Null where at least N are asked, where the reader sees nobody by name, and while it is computed.' })
  coverage!: SetCoverageModel | null;

  @Field(() => SetMinimumModel, { nullable: true, description: 'Of at least N; null as above.' })
  minimum!: SetMinimumModel | null;

  @Field(() => [ReviewReasonWord], { description: 'What it gives to think about; for HR of the whole organisation.' })
  reviews!: ReviewReason[];
}

@ObjectType('RequirementChange', { description: 'What a version changes of one topic.' })
export class RequirementChangeModel {
  @Field(() => SetRequirementModel, { nullable: true, description: 'As it was; null where it is new.' })
  was!: SetRequirementModel | null;

  @Field(() => SetRequirementModel, { nullable: true, description: 'As it is from that day on; null where it is asked for no more.' })
  is!: SetRequirementModel | null;
}

@ObjectType('RequirementVersion', { description: 'All that is asked for from a day on.' })
export class RequirementVersionModel {
  @Field(() => DayScalar, { description: 'From this day on; 1970-01-01 for what has always applied.' })
  effectiveOn!: string;

  @Field(() => StandingWord, { description: 'Where it stands today.' })
  standing!: Standing;

  @Field(() => [SetRequirementModel], { description: 'All that is asked for.' })
  requirements!: SetRequirementModel[];

  @Field(() => [RequirementChangeModel], { description: 'Beside the version before.' })
  changes!: RequirementChangeModel[];
}

@ObjectType('RequirementSet', { description: 'What one role, one team or the organisation asks for, now, before and later.' })
export class RequirementSetModel {
  @Field(() => ID, { description: 'The id of the role, the team or the organisation.' })
  id!: string;

  @Field(() => OwnerKindWord, { description: 'Who asks.' })
  ownerKind!: OwnerKind;

  @Field({ description: 'Name of who asks; of a team its path.' })
  name!: string;

  @Field(() => Int, { description: 'Requirements in force today.' })
  asked!: number;

  @Field(() => DayScalar, { nullable: true, description: 'Since when it has been like this; null where nothing has ever been asked for.' })
  since!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it changes next, as far as it is decided.' })
  changesOn!: string | null;

  @Field({ description: 'Whether this reader may change it.' })
  mayEdit!: boolean;
}

export const RequirementSetConnection = connectionOf('RequirementSet', () => RequirementSetModel);
