import type { Answers, Resolver } from './answers.js';
import { decision } from './decisions.js';
import { topics } from './organisation.js';

const usualSetting = (setting: string, value: number, changes: Answers = {}): Answers => ({ setting, value, default: value, least: 0, most: 5, skill: null, ...changes });

export const policy: Answers = { version: 3, settings: [usualSetting('CAP_CLAIMED', 2), usualSetting('SMALL_GROUP', 8, { default: 5, least: 2, most: 100 }), usualSetting('REVALIDATION_DAYS', 730, { default: null, least: 1, most: 36500, skill: topics[0] })] };

export const policyAnswers: Record<string, Resolver> = {
  policy: () => policy,
  decidePolicy: () => decision({ said: 'Policy: cap claimed 1' }),
};
