import { ArgsType, Field, ID } from '@nestjs/graphql';

import { PageArguments } from '../operation/page.args.js';
import { type AssignmentStatus, AssignmentStatusWord } from './assignment.model.js';
import type { AssignmentFilter } from './assignment.reader.js';

@ArgsType()
export class AssignmentsArguments extends PageArguments implements AssignmentFilter {
  @Field(() => ID, { nullable: true, description: 'Of people of this team and those below it.' })
  teamId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId: string | null = null;

  @Field(() => AssignmentStatusWord, { nullable: true, description: 'In this status.' })
  status: AssignmentStatus | null = null;
}
