import { ArgsType, Field, Int } from '@nestjs/graphql';

import type { PageArgs } from './page.js';

@ArgsType()
export class PageArguments implements PageArgs {
  @Field(() => Int, { description: 'Size of the page, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Begin after this cursor.' })
  after: string | null = null;
}
