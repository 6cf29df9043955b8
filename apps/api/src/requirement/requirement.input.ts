import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { DayScalar } from '../operation/day.scalar.js';
import { GradeWord } from '../operation/words.js';

@InputType('RequirementInput', { description: 'What is asked for: a skill at a level, or any one of some named credentials.' })
export class RequirementInput {
  @Field(() => ID, { nullable: true, description: 'The skill.' })
  skillId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its level, 1 to 5.' })
  level?: number | null;

  @Field(() => [String], { nullable: true, description: 'Names of credentials; any one is enough.' })
  credentials?: string[] | null;

  @Field(() => GradeWord, { nullable: true, description: 'Lowest grade that is enough; ENDORSED where left out, ATTESTED for weight 3.' })
  minimumGrade?: Grade | null;

  @Field(() => Int, { nullable: true, description: '1 useful (where left out), 2 important, 3 critical.' })
  weight?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days that joiners have; none where left out.' })
  graceDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'At least so many distinct people; everyone where left out.' })
  minimum?: number | null;
}

@InputType('EditRequirementsInput', { description: 'All that a role, a team or the organisation asks for from a day on.' })
export class EditRequirementsInput {
  @Field(() => ID, { nullable: true, description: 'The role, the team or the organisation.' })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a role that is not known yet.' })
  newRole?: string | null;

  @Field(() => DayScalar, { description: 'From which day on.' })
  effectiveOn!: string;

  @Field({ nullable: true, description: 'Must be true for a day that is over: figures of days since then change.' })
  changesPast?: boolean;

  @Field(() => [RequirementInput], { description: 'All that is asked for then, at most 200; what is left out is asked for no more.' })
  requirements!: RequirementInput[];

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
