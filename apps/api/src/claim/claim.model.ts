import { Field, ID, InputType, Int } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { wordsOf } from '../operation/words.js';

@InputType('ClaimSkillInput', { description: 'What a person says that they can do.' })
export class ClaimSkillInput {
  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => Int, { description: 'Level, 1 to 5.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'Where the work can be seen: an http or https address.' })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: 'A work sample that was handed in as a file, for this skill at this level.' })
  sampleId?: string | null;

  @Field({ description: 'What it rests on; kept with the claim.' })
  reason!: string;
}

export const JUDGEMENTS = ['holds', 'at-most', 'not'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
export const JudgementWord = wordsOf('Judgement', JUDGEMENTS, 'What is said of people at a level.', {
  holds: 'They hold the level.',
  'at-most': 'They hold the level and none above it: older evidence that says more is contested.',
  not: 'They do not hold the level: older evidence that says so is contested.',
});

@InputType('EndorseInput', { description: 'A judgement on some people at a skill, by who leads them, by HR, or by a named expert whom they asked.' })
export class EndorseInput {
  @Field(() => [ID], { description: 'The people, at most 100; never oneself.' })
  personIds!: string[];

  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => Int, { description: 'Level, 1 to 5.' })
  level!: number;

  @Field(() => JudgementWord, { description: 'What is said of that level.' })
  judgement!: Judgement;

  @Field(() => DayScalar, { nullable: true, description: 'Counts to the end of this day; without end where left out.' })
  until?: string | null;

  @Field({ description: 'What it rests on; kept with the endorsement.' })
  reason!: string;
}

@InputType('SettleContestedInput', { description: 'Which side is right where evidence of a person contradicts itself.' })
export class SettleContestedInput {
  @Field(() => ID, { description: 'The evidence that is contested.' })
  evidenceId!: string;

  @Field({ description: 'True where the level is held after all.' })
  holds!: boolean;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
