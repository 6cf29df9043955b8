import { type Answers, AT, type Resolver } from './answers.js';
import { decision } from './decisions.js';

const aims = { targetMet: 80, targetProven: null };
const monthOf = (day: string, met: number): Answers => ({ day, people: 3, required: 50, met, proven: met - 6, upTo: met + 2, ...aims });

export const trend = (changes: Answers = {}): Answers => ({
  __typename: 'Trend', stale: false, computedAt: AT,
  months: [...['2025-11-30', '2025-12-31'].map((day) => monthOf(day, 0)), ...Array.from({ length: 10 }, (_, month) => monthOf(`2026-${String(month + 1).padStart(2, '0')}-28`, 20 + month))],
  now: { day: '2026-11-22', people: 3, required: 56, met: 41, proven: 33, upTo: 46, ...aims },
  ahead: [{ day: '2026-11-30', required: 56, met: 41, ...aims }, { day: '2026-12-31', required: 56, met: 39, ...aims }],
  ...changes,
});

export const trendAnswers: Record<string, Resolver> = {
  trend: () => trend(),
  targets: () => [{ measure: 'MET', share: 85, effectiveOn: '2026-01-01', standing: 'IN_FORCE' }],
  setTarget: () => decision({ said: 'Target: 90 % met' }),
};
