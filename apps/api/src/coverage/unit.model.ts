import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { type UnitState, UnitStateWord } from '../operation/enums.js';
import { connectionOf } from '../operation/page-info.model.js';
import { GradeWord } from '../operation/words.js';

@ObjectType('Unit', { description: 'What is counted: one person and one thing required of them.' })
export class UnitModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Level that is asked for, 1 to 5.' })
  level!: number;

  @Field(() => GradeWord, { description: 'Lowest grade that is enough.' })
  minimumGrade!: Grade;

  @Field(() => Int, { description: '1 useful, 2 important, 3 critical.' })
  weight!: number;

  @Field(() => UnitStateWord, { description: 'Met, or why not, or why it is not counted.' })
  state!: UnitState;

  @Field(() => Int, { description: 'Highest level held by evidence of sufficient grade, 0 to 5.' })
  heldLevel!: number;

  @Field(() => GradeWord, { nullable: true, description: 'Grade of the witness; null where not met.' })
  grade!: Grade | null;

  @Field({ description: 'Met by a witness that is verified or attested.' })
  proven!: boolean;

  personId!: string;
  topicId!: string;
  witnessId!: string | null;
  bestId!: string | null;
}

export const UnitConnection = connectionOf('Unit', () => UnitModel);
