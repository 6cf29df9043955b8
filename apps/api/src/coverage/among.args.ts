import { Field, ID, InputType } from '@nestjs/graphql';

import type { Among } from './among.js';

@InputType('AmongInput', { description: 'Of whom figures speak: people with all that is named, as it was known and on the day that is asked for. What is left out is no condition.' })
export class AmongInput implements Among {
  @Field(() => String, { nullable: true, description: 'Location.' })
  location: string | null = null;

  @Field(() => String, { nullable: true, description: 'Job family.' })
  jobFamily: string | null = null;

  @Field(() => String, { nullable: true, description: 'Cost centre.' })
  costCentre: string | null = null;

  @Field(() => ID, { nullable: true, description: 'A role that they hold.' })
  roleId: string | null = null;
}
