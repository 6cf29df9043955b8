import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { Grade } from '@tessera/domain';

import { type UnitState, UnitStateWord } from '../operation/enums.js';
import { PageArguments } from '../operation/page.args.js';
import { GradeWord } from '../operation/words.js';

@ArgsType()
export class TeamPageArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this team and those below it.' })
  teamId: string | null = null;
}

@ArgsType()
export class GapsArguments extends TeamPageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId: string | null = null;

  @Field(() => [UnitStateWord], { nullable: true, description: 'Only those not met for one of these reasons; all of them where left out.' })
  states: UnitState[] | null = null;
}

@ArgsType()
export class MetUnitsArguments extends TeamPageArguments {
  @Field(() => [GradeWord], { nullable: true, description: 'Only those whose witness is of one of these grades; all of them where left out.' })
  grades: Grade[] | null = null;
}
