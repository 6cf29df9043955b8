import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { InstantScalar } from '../operation/instant.scalar.js';
import { PageArguments } from '../operation/page.args.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';
import { WorkSampleModel } from './work-sample.model.js';

export const REQUEST_STATES = ['open', 'answered', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const RequestStateWord = wordsOf('RequestState', REQUEST_STATES, 'How far a request for an endorsement is.', {
  answered: 'An endorsement was given since; it opens again where that is undone.',
  declined: 'Somebody who was asked will not endorse, and said why.',
  withdrawn: 'The person took it back.',
});

export const ASKED = ['lead', 'expert'] as const;
export type Asked = (typeof ASKED)[number];
export const AskedWord = wordsOf('Asked', ASKED, 'Who is asked to endorse.', { lead: 'Those who lead the person, and HR.', expert: 'Also those whom HR named for the skill; they see the name and the request, and nothing else of the person.' });

@ObjectType('EndorsementRequest', { description: 'Somebody asks to be endorsed at a skill.' })
export class RequestModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, { description: 'Who asks.' })
  personId!: string;

  @Field({ description: 'The name of who asks, as it was then.' })
  personName!: string;

  @Field(() => Int, { description: 'The level that is asked for.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'What it rests on.' })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the work can be seen.' })
  link!: string | null;

  @Field(() => WorkSampleModel, { nullable: true, description: 'The work as a file.' })
  sample!: WorkSampleModel | null;

  @Field(() => AskedWord, { description: 'Who is asked.' })
  asks!: Asked;

  @Field(() => RequestStateWord, { description: 'How far it is.' })
  state!: RequestState;

  @Field(() => InstantScalar, { description: 'When it was asked.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When an endorsement answered it.' })
  answeredAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was declined.' })
  declinedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who declined.' })
  declinedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  declinedWhy!: string | null;

  skillId!: string;
}

export const RequestConnection = connectionOf('EndorsementRequest', () => RequestModel);

@ArgsType()
export class RequestsArguments extends PageArguments {
  @Field({ nullable: true, description: 'True: those that this reader is asked to answer; else those of the people whom this reader sees.' })
  asked: boolean = false;

  @Field(() => RequestStateWord, { nullable: true, description: 'In this state.' })
  state: RequestState | null = null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId: string | null = null;
}

@InputType('AskEndorsementInput', { description: 'A request to be endorsed.' })
export class AskEndorsementInput {
  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => Int, { description: 'Level, 1 to 5.' })
  level!: number;

  @Field(() => AskedWord, { description: 'Who is asked.' })
  asks!: Asked;

  @Field(() => String, { nullable: true, description: 'What it rests on.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the work can be seen: an http or https address.' })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: 'A work sample that was handed in as a file, for this skill at this level.' })
  sampleId?: string | null;
}

@InputType('DeclineEndorsementInput', { description: 'A request that will not be met.' })
export class DeclineEndorsementInput {
  @Field(() => ID, { description: 'The request.' })
  id!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}
