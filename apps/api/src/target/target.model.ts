import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { wordsOf } from '../operation/words.js';

export const TARGET_MEASURES = ['met', 'proven'] as const;
export type TargetMeasureName = (typeof TARGET_MEASURES)[number];
export const TargetMeasureWord = wordsOf('TargetMeasure', TARGET_MEASURES, 'Which of the two figures of coverage a target is set for.', {
  met: 'Units met, of those required.',
  proven: 'Units proven, of those required.',
});

export const STANDINGS = ['was', 'in-force', 'to-come'] as const;
export type Standing = (typeof STANDINGS)[number];
export const StandingWord = wordsOf('Standing', STANDINGS, 'Where something that holds from a day on stands today.', { was: 'Something later has taken its place.', 'to-come': 'Its day has not come yet.' });

@ObjectType('Target', { description: 'The coverage that a team or the organisation is meant to reach, from a day on, until a later one takes its place.' })
export class TargetModel {
  @Field(() => TargetMeasureWord, { description: 'Which figure.' })
  measure!: TargetMeasureName;

  @Field(() => Int, { nullable: true, description: 'Per cent of what is required; null: no target from that day on.' })
  share!: number | null;

  @Field(() => DayScalar, { description: 'From this day on.' })
  effectiveOn!: string;

  @Field(() => StandingWord, { description: 'Where it stands on the day that was asked about.' })
  standing!: Standing;

  /** Null: the organisation's. */
  teamId!: string | null;
}

@InputType('SetTargetInput', { description: 'A coverage to reach.' })
export class SetTargetInput {
  @Field(() => ID, { nullable: true, description: 'The team with all below it; the organisation where left out.' })
  teamId?: string | null;

  @Field(() => TargetMeasureWord, { description: 'Which figure.' })
  measure!: TargetMeasureName;

  @Field(() => Int, { nullable: true, description: 'Per cent, 1 to 100; left out: no target from that day on.' })
  share?: number | null;

  @Field(() => DayScalar, { description: 'From which day on.' })
  effectiveOn!: string;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
