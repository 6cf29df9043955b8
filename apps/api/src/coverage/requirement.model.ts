import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { DayScalar } from '../operation/day.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { GradeWord } from '../operation/words.js';
import { AskedModel } from './asked.model.js';

@ObjectType('Requirement', { description: 'What a role, a team or the organisation asks for.' })
export class RequirementModel extends AskedModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'role, team or organisation.' })
  ownerKind!: string;

  @Field({ description: 'Name of who asks.' })
  ownerName!: string;

  @Field(() => Int, { description: 'Level, 1 to 5.' })
  level!: number;

  @Field(() => DayScalar, { description: 'In effect from this day on.' })
  effectiveOn!: string;
}

@ObjectType('Minimum', { description: 'At least N distinct people of a scope hold something.' })
export class MinimumModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Name of the team, role or organisation.' })
  scopeName!: string;

  @Field(() => ID, { nullable: true, description: 'The team, where it is one.' })
  teamId!: string | null;

  @Field(() => Int, { description: 'How many are asked for.' })
  n!: number;

  @Field(() => Int, { description: 'Level, 1 to 5.' })
  level!: number;

  @Field(() => GradeWord, { description: 'Lowest grade that is enough.' })
  minimumGrade!: Grade;

  @Field(() => Int, { description: '1 useful, 2 important, 3 critical.' })
  weight!: number;

  @Field(() => Int, { description: 'Distinct available people who hold it.' })
  holders!: number;

  @Field({ description: 'Whether they are enough.' })
  met!: boolean;

  @Field({ description: 'Whether those whose witness is verified or attested are enough.' })
  proven!: boolean;

  @Field(() => Int, { description: 'People who would hold it once what is pending is decided.' })
  pendingHolders!: number;

  @Field(() => Int, { description: 'How many must be lost to break it; 0 where broken.' })
  busFactor!: number;

  holderIds!: string[];
  topicId!: string;
}

export const MinimumConnection = connectionOf('Minimum', () => MinimumModel);
