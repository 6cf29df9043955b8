import type { Judgement, RequestRow } from './claim.query.js';

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
