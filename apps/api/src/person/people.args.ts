import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { AmongInput } from '../coverage/among.args.js';
import { PageArguments } from '../operation/page.args.js';
import { GradeWord } from '../operation/words.js';
import type { PeopleFilter } from './person.reader.js';

@ArgsType()
export class PeopleArguments extends PageArguments implements PeopleFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name, an e-mail address or an external id.' })
  search: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Of this team and those below it.' })
  teamId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'With valid evidence of this skill or named credential.' })
  topicId: string | null = null;

  @Field(() => Int, { nullable: true, description: 'That evidence at this level or above, 1 to 5.' })
  minLevel: number | null = null;

  @Field(() => GradeWord, { nullable: true, description: 'That evidence of this grade or stronger.' })
  minGrade: Grade | null = null;

  @Field(() => AmongInput, { nullable: true, description: 'With all that is named, as it is known today.' })
  among: AmongInput | null = null;
}
