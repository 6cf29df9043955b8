import { ArgsType, Field, ID } from '@nestjs/graphql';

import { PageArguments } from '../operation/page.args.js';
import type { ProgramFilter } from './program.reader.js';

@ArgsType()
export class ProgramsArguments extends PageArguments implements ProgramFilter {
  @Field(() => String, { nullable: true, description: 'Part of a title or provider.' })
  search: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Those that teach this skill or award this credential.' })
  topicId: string | null = null;
}
