import { Field, ID, InputType } from '@nestjs/graphql';

import type { Among } from './among.js';

@InputType('AmongInput', { description: 'Of whom figures speak: people with one of the values of each list that is named, as it was known and on the day that is asked for. A list that is left out or empty is no condition; one value alone may stand for a list of it.' })
export class AmongInput implements Among {
  @Field(() => [String], { nullable: true, description: 'Locations.' })
  location: string[] | null = null;

  @Field(() => [String], { nullable: true, description: 'Job families.' })
  jobFamily: string[] | null = null;

  @Field(() => [String], { nullable: true, description: 'Cost centres.' })
  costCentre: string[] | null = null;

  @Field(() => [ID], { nullable: true, description: 'Roles, one of which they hold.' })
  roleId: string[] | null = null;
}
