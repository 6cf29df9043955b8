import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { POLICY_SETTINGS, type PolicySetting } from '@tessera/domain';

import { wordsOf } from '../operation/words.js';
import type { TopicModel } from '../topic/topic.model.js';

export const PolicySettingWord = wordsOf('PolicySetting', POLICY_SETTINGS, 'What of a policy can be decided.', {
  'cap-verified': 'The highest level that verified evidence can show.',
  'cap-attested': 'The highest level that attested evidence can show.',
  'cap-endorsed': 'The highest level that an endorsement can show.',
  'cap-activity': 'The highest level that having watched or attended can show.',
  'cap-claimed': 'The highest level that a claim can show.',
  'status-unreachable-days': 'Days for which a credential keeps its grade while its status cannot be reached.',
  'small-group': 'Figures over fewer people than this are suppressed for readers who may not see them by name.',
  'revalidation-days': 'Days after which evidence of a skill stops counting, whatever it says itself.',
});

@ObjectType('DecidedSetting', { description: 'One setting of the policy in force.' })
export class DecidedSettingModel {
  @Field(() => PolicySettingWord, { description: 'Which.' })
  setting!: PolicySetting;

  @Field(() => Int, { description: 'What holds now.' })
  value!: number;

  @Field(() => Int, { nullable: true, description: 'What holds where nothing else was decided; null for nothing.' })
  default!: number | null;

  @Field(() => Int, { description: 'The least that can be decided.' })
  least!: number;

  @Field(() => Int, { description: 'The most that can be decided.' })
  most!: number;

  skillId!: string | null;
  skill?: TopicModel | null;
}

@ObjectType('Policy', { description: 'How evidence counts: one policy is in force.' })
export class PolicyModel {
  @Field(() => Int, { description: 'Goes up by one with every change, undoing included.' })
  version!: number;

  @Field(() => [DecidedSettingModel], { description: 'All that hold for every skill, then the revalidation of single skills.' })
  settings!: DecidedSettingModel[];
}

@InputType('PolicySettingInput', { description: 'One setting to be decided.' })
export class PolicySettingInput {
  @Field(() => PolicySettingWord, { description: 'Which.' })
  setting!: PolicySetting;

  @Field(() => ID, { nullable: true, description: 'The skill, for revalidation alone.' })
  skillId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The new value; null: as it is by default.' })
  value?: number | null;
}

@InputType('DecidePolicyInput', { description: 'A new version of the policy.' })
export class DecidePolicyInput {
  @Field(() => [PolicySettingInput], { description: '1 to 100 settings that change.' })
  settings!: PolicySettingInput[];

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
