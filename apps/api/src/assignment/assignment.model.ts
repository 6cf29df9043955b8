import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { connectionOf } from '../operation/page-info.model.js';
import { wordsOf } from '../operation/words.js';

export const ASSIGNMENT_STATUSES = ['proposed', 'accepted', 'in-progress', 'completed', 'declined'] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];
export const AssignmentStatusWord = wordsOf('AssignmentStatus', ASSIGNMENT_STATUSES, 'How far an assignment is.', {
  completed: 'A learning record says that it was completed.',
  declined: 'The person will not do it, and said why.',
});

@ObjectType('Assignment', { description: 'A program that a person is asked to do by a day.' })
export class AssignmentModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => AssignmentStatusWord, { description: 'How far it is.' })
  status!: AssignmentStatus;

  @Field(() => DayScalar, { description: 'To be done by the end of this day.' })
  dueOn!: string;

  @Field({ description: 'Who proposed it.' })
  proposedBy!: string;

  @Field(() => InstantScalar, { description: 'When it was proposed.' })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  reason!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was completed.' })
  completedOn!: string | null;

  @Field({ description: 'Open, and its day is over.' })
  overdue!: boolean;

  personId!: string;
  programId!: string;
  topicId!: string | null;
}

export const AssignmentConnection = connectionOf('Assignment', () => AssignmentModel);

@InputType('AssignProgramInput', { description: 'A program for some people.' })
export class AssignProgramInput {
  @Field(() => [ID], { description: 'The people, at most 100.' })
  personIds!: string[];

  @Field(() => ID, { description: 'The program.' })
  programId!: string;

  @Field(() => ID, { nullable: true, description: 'The gap it is meant to close.' })
  topicId?: string | null;

  @Field(() => DayScalar, { description: 'To be done by the end of this day.' })
  dueOn!: string;
}

@InputType('AnswerAssignmentInput', { description: 'What the person, or who leads them, says to an assignment.' })
export class AnswerAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string;

  @Field(() => AssignmentStatusWord, { description: 'ACCEPTED, IN_PROGRESS or DECLINED; COMPLETED comes with a learning record.' })
  status!: AssignmentStatus;

  @Field(() => String, { nullable: true, description: 'Why; needed to decline.' })
  reason?: string | null;
}
