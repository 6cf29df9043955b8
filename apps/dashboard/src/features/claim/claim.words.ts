import type { Judgement, RequestRow } from './claim.query.js';

export const LEVELS = [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: ['', '1, awareness', '2, foundational', '3, practitioner', '4, advanced', '5, expert'][level]! }));

const STATES: Record<RequestRow['state'], string> = { OPEN: 'waits', ANSWERED: 'answered', DECLINED: 'declined', WITHDRAWN: 'withdrawn' };
export const requestState = (state: RequestRow['state']): string => STATES[state];

export const JUDGEMENTS: readonly { value: Judgement; label: string }[] = [
  { value: 'HOLDS', label: 'They hold this level' },
  { value: 'AT_MOST', label: 'They hold this level and none above it' },
  { value: 'NOT', label: 'They do not hold this level' },
];

export const isJudgement = (text: string): text is Judgement => JUDGEMENTS.some(({ value }) => value === text);

/** The host of an http or https address; null for anything else, which is then not made a link. */
export function hostOf(link: string): string | null {
  try {
    const { protocol, host } = new URL(link);
    return protocol === 'https:' || protocol === 'http:' ? host : null;
  } catch {
    return null;
  }
}
