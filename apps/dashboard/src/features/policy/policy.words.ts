import type { Setting } from './policy.query.js';

const NAMES: Record<Setting['setting'], readonly [name: string, help: string]> = {
  CAP_VERIFIED: ['Highest level that verified evidence shows', 'A credential whose proof holds.'],
  CAP_ATTESTED: ['Highest level that attested evidence shows', 'A platform, a reviewer or HR vouches for it.'],
  CAP_ENDORSED: ['Highest level that an endorsement shows', 'A lead or a named expert vouches for it.'],
  CAP_ACTIVITY: ['Highest level that activity shows', 'Watched or attended, not assessed.'],
  CAP_CLAIMED: ['Highest level that a claim shows', 'The person says so.'],
  STATUS_UNREACHABLE_DAYS: ['Days without word of a credential’s status', 'For so long it keeps its grade while its status cannot be reached.'],
  SMALL_GROUP: ['Smallest group that is shown', 'Figures over fewer people are left out for readers who may not see them by name.'],
  REVALIDATION_DAYS: ['Days until it must be shown again', 'Evidence of the skill counts no longer than that.'],
};

export const settingName = ({ setting, skill }: Pick<Setting, 'setting' | 'skill'>): string => (skill ? `${NAMES[setting][0]}: ${skill.name}` : NAMES[setting][0]);
export const settingHelp = ({ setting }: Pick<Setting, 'setting'>): string => NAMES[setting][1];
