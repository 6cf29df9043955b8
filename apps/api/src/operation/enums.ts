import { wordsOf } from './words.js';
import { ACTING_ROLES } from './viewer.js';

export const ActingRoleWord = wordsOf('ActingRole', ACTING_ROLES, 'The role a person acts in; who has several acts in one at a time.', {
  admin: 'Settings and the audit trail.',
  hr: 'The parts of the organisation given to them.',
  lead: 'The people of the teams led now, by name.',
  learning: 'Enrolments by name, skill gaps only as figures.',
  employee: 'Themselves.',
});

export const TOPIC_KINDS = ['skill', 'credential'] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];
export const TopicKindWord = wordsOf('TopicKind', TOPIC_KINDS, 'What a requirement asks for.', { skill: 'A skill at a level.', credential: 'Any one of a set of named credentials.' });

export const COLUMN_KINDS = ['skill', 'role'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];
export const ColumnKindWord = wordsOf('ColumnKind', COLUMN_KINDS, 'What the columns of the coverage map are.', { skill: 'Skills and named credentials.', role: 'Roles.' });

/** In the order of their numbers in stored columns. */
export const UNIT_STATES = ['met', 'contested', 'pending', 'revoked', 'expired', 'low-grade', 'below-level', 'missing', 'leave', 'grace', 'exempt'] as const;
export type UnitState = (typeof UNIT_STATES)[number];
export const UnitStateWord = wordsOf('UnitState', UNIT_STATES, 'State of a unit: met, or the first reason that applies, or why it leaves both sides.', {
  contested: 'Newer contrary evidence of equal or higher grade.',
  pending: 'One undecided decision stands between a known credential of a known person and this unit.',
  'low-grade': 'There is evidence at the level, but not of the grade that is asked for.',
  'below-level': 'There is evidence, but below the level that is asked for.',
  missing: 'No evidence.',
  leave: 'On leave: counted apart.',
  grace: 'In the grace period of a joiner: counted apart.',
  exempt: 'Excused: counted apart.',
});
