export const POLICY_SETTINGS = [
  'cap-verified', 'cap-attested', 'cap-endorsed', 'cap-activity', 'cap-claimed', 'status-unreachable-days', 'small-group', 'revalidation-days',
] as const;

/** What of a policy can be decided; days and people are whole numbers, a cap is a level from 0 to 5. */
export type PolicySetting = (typeof POLICY_SETTINGS)[number];

/** Least and most, both included. A small group of one would hide nobody. */
export const SETTING_RANGE: Readonly<Record<PolicySetting, readonly [least: number, most: number]>> = {
  'cap-verified': [0, 5],
  'cap-attested': [0, 5],
  'cap-endorsed': [0, 5],
  'cap-activity': [0, 5],
  'cap-claimed': [0, 5],
  'status-unreachable-days': [0, 3_650],
  'small-group': [2, 100],
  'revalidation-days': [1, 36_500],
};
