import type { Resolver } from './answers.js';
import { decision } from './decisions.js';

export const deputyAnswers: Record<string, Resolver> = {
  deputies: () => [{ id: 'dp1', name: 'Joseph Osei', personId: 'p2', fromOn: '2026-11-20', toOn: '2026-12-04', acting: true }],
  nameDeputy: () => decision({ said: 'Joseph Osei leads Signalling' }),
};
