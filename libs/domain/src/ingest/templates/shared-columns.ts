import type { Day } from '../../organisation/day.js';
import { date } from '../parse/date.js';
import { personRef } from '../parse/email.js';
import type { Say } from '../template.js';
import { column, required } from '../template.js';

/** Names of the column that says whose row it is. */
const PERSON = ['e-mail', 'email', 'email address', 'person id', 'external id', 'employee', 'employee id', 'learner', 'user', 'user id'];

export const person = required('person', personRef, {
  aliases: PERSON,
  example: ['ada.byron@example.com', 'E-1002'],
  help: 'One of the e-mail addresses or external ids of the person.',
});

export const to = column('to', date, {
  aliases: ['until', 'end', 'end date', 'valid to', 'valid until', 'expires', 'expiry date'],
  example: ['2027-12-31', ''],
  help: 'The last day, included. Empty: open end.',
});

export const FROM_ALIASES = ['start', 'start date', 'valid from', 'since'] as const;

/** Says so when a span ends before it begins. */
export function checkSpan<F extends string>(span: { readonly from: Day | null; readonly to: Day | null }, end: F, say: Say<F>): void {
  if (span.from !== null && span.to !== null && span.to < span.from) say(end, 'DATES_REVERSED');
}
