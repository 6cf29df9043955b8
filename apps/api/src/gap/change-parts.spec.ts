import { describe, expect, it } from '@jest/globals';

import { changeParts } from './change-parts.js';

describe('parts of a change', () => {
  it('are named by what happened, and add up to what they were', () => {
    const parts = [
      { kind: 'newly-met', why: 'missing', met: 3, required: 0, count: 3 },
      { kind: 'newly-met', why: 'expired', met: 2, required: 0, count: 2 },
      { kind: 'no-longer-met', why: 'low-grade', met: -1, required: 0, count: 1 },
      { kind: 'no-longer-met', why: null, met: -1, required: 0, count: 1 },
      { kind: 'in-scope', why: 'grace', met: 4, required: 4, count: 4 },
      { kind: 'in-scope', why: 'grace', met: 0, required: 2, count: 2 },
      { kind: 'out-of-scope', why: 'leave', met: -1, required: -1, count: 1 },
      { kind: 'out-of-scope', why: 'leave', met: 0, required: -5, count: 5 },
    ] as const;
    const named = changeParts(parts);
    expect(named.map(({ code }) => code)).toEqual(['NEWLY_MET', 'LOST_LOW_GRADE', 'LOST_OTHER', 'NEWLY_IN_SCOPE_MET', 'NEWLY_IN_SCOPE_NOT_MET', 'GONE_MET', 'GONE_NOT_MET']);
    expect(named.reduce((sum, { met }) => sum + met, 0)).toBe(3 + 2 - 1 - 1 + 4 - 1);
    expect(named.reduce((sum, { required }) => sum + required, 0)).toBe(4 + 2 - 1 - 5);
  });
});
