import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { GradeWord } from '../operation/words.js';

/** How strictly one topic is asked for, wherever it is shown. */
@ObjectType({ isAbstract: true })
export class AskedModel {
  @Field(() => GradeWord, { description: 'Lowest grade that is enough.' })
  minimumGrade!: Grade;

  @Field(() => Int, { description: '1 useful, 2 important, 3 critical.' })
  weight!: number;

  @Field(() => Int, { description: 'Days that joiners have.' })
  graceDays!: number;

  @Field(() => Int, { nullable: true, description: 'At least so many distinct people; null where everyone is asked.' })
  minimum!: number | null;

  topicId!: string;
}
