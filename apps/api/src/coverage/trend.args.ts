import { ArgsType, Field, ID } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { AmongInput } from './among.args.js';

@ArgsType()
export class TrendArguments {
  @Field(() => ID, { nullable: true, description: 'The team, with those below it; all that the reader sees where none is given.' })
  teamId: string | null = null;

  @Field(() => DayScalar, { nullable: true, description: 'Months that are over on this day; today where none is given.' })
  asOf: string | null = null;

  @Field(() => InstantScalar, { nullable: true, description: 'With what was known then; now where none is given.' })
  knownAt: string | null = null;

  @Field(() => AmongInput, { nullable: true, description: 'Only of these people, with the roles that they held at the end of each month, and of them only those whom the reader sees by name. Targets are about teams: none is given then.' })
  among: AmongInput | null = null;
}
