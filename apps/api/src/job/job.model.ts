import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { InstantScalar } from '../operation/instant.scalar.js';

@ObjectType('Job', { description: 'Work in the background.' })
export class JobModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'The step of the way that it works for: ingest, verify or coverage.' })
  queue!: string;

  @Field({ description: 'waiting, running, done or failed.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'What it does now, in a word.' })
  phase!: string | null;

  @Field(() => Int, { description: 'How much of it is done.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'How much there is to do, once that is known.' })
  total!: number | null;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it last began.' })
  startedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended, well or badly.' })
  finishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  problem!: string | null;

  @Field(() => ID, { nullable: true, description: 'The batch it works on.' })
  batchId!: string | null;
}
