import { ArgsType, Field, ID } from '@nestjs/graphql';

import { PageArguments } from '../operation/page.args.js';
import type { DocumentsFilter } from './document.reader.js';

@ArgsType()
export class DocumentsArguments extends PageArguments implements DocumentsFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that wait for a check which this reader may do.' })
  waiting: boolean | null = null;
}
