import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

/** What can wait for a reader. */
export const TODO_KINDS = ['person', 'skill', 'claimant', 'issuer', 'title', 'document', 'endorsement', 'contested', 'dispute', 'requirement', 'assignment'] as const;
export type TodoKind = (typeof TODO_KINDS)[number];
export const TodoKindWord = wordsOf('TodoKind', TODO_KINDS, 'What waits for a decision.', {
  person: 'An e-mail or id in files that belongs to nobody known.',
  skill: 'A name in files that means no skill known.',
  claimant: 'A row that claims what another person has.',
  issuer: 'An issuer of whom it is not decided whether to trust it.',
  title: 'A title of credentials that speaks of no skill yet.',
  document: 'A certificate that waits for a check.',
  endorsement: 'An endorsement that this reader is asked for.',
  contested: 'A unit of which newer evidence says the contrary.',
  dispute: 'A record that the person it is about disputes.',
  requirement: 'Requirements that give something to think about.',
  assignment: 'An assignment that is overdue, or waits for the answer of this reader.',
});

@ObjectType('TodoItem', { description: 'One decision that waits.' })
export class TodoItemModel {
  @Field({ description: 'Within its queue.' })
  id!: string;

  @Field({ description: 'What it is about.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More of it, in words.' })
  detail!: string | null;

  @Field(() => Int, { description: 'How many rows, credentials or people wait for it.' })
  waits!: number;

  @Field(() => Int, { nullable: true, description: 'Units that its decision could move: so many at most are met, or met no more, once it is taken. Null where that cannot be known before.' })
  moves!: number | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Since when it waits; null where nobody knows.' })
  since!: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was due.' })
  dueOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person, issuer or record at which it is decided; null where it is decided by its id.' })
  targetId!: string | null;
}

export const TodoItemConnection = connectionOf('TodoItem', () => TodoItemModel);

@ObjectType('TodoQueue', { description: 'Decisions of one kind that wait for this reader.' })
export class TodoQueueModel {
  @Field(() => TodoKindWord, { description: 'What kind.' })
  kind!: TodoKind;

  @Field(() => Int, { description: 'How many decisions.' })
  count!: number;

  @Field(() => Int, { nullable: true, description: 'Units that all of them together could move at most; null where that cannot be known before.' })
  moves!: number | null;
}

@ObjectType('TodoUnits', { description: 'Of what the decisions are about.' })
export class TodoUnitsModel {
  @Field(() => Int, { description: 'Required units of today, of those whom this reader sees.' })
  required!: number;

  @Field(() => Int, { description: 'Of these, units that are not met: so many can come to be met at most.' })
  open!: number;
}

@ObjectType('Todo', { description: 'What waits for this reader, in the role acted in.' })
export class TodoModel {
  /** The only queue asked for; null for all. */
  only!: TodoKind | null;
}
