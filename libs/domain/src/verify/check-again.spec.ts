import { describe, expect, it } from '@jest/globals';
import { afterCheckingAgain, type KeptReport } from './check-again.js';
import type { Outcome, Report, Verdict } from './verification.js';

const kept = (verdict: Verdict, outcome: Outcome, revokedAt: number | null = null): KeptReport => ({ verdict, outcome, findings: [], checkedAt: 5, revokedAt });
const found = (verdict: Verdict, outcome: Outcome): Report => ({ verdict, outcome, findings: [], format: 'ob3-di', claim: null });

describe('a credential that is checked again', () => {
  it.each<[string, KeptReport, Report, boolean, { outcome: string; revokedAt: number | null } | null]>([
    ['is revoked from now on', kept('accept', 'verified'), found('reject', 'revoked'), false, { outcome: 'revoked', revokedAt: null }],
    ['is decided where it was not', kept('indeterminate', 'status-error'), found('accept', 'verified'), false, { outcome: 'verified', revokedAt: null }],
    ['stays accepted where nobody answers', kept('accept', 'verified'), found('indeterminate', 'status-error'), false, null],
    ['stays revoked where nobody answers', kept('reject', 'revoked'), found('indeterminate', 'status-error'), false, null],
    ['says what is open now', kept('indeterminate', 'key-unresolvable'), found('indeterminate', 'status-error'), false, { outcome: 'status-error', revokedAt: null }],
    ['is open again where what decided it was taken back', kept('reject', 'revoked'), found('indeterminate', 'status-error'), true, { outcome: 'status-error', revokedAt: null }],
    ['was revoked when that was first seen', kept('reject', 'revoked'), found('reject', 'revoked'), false, { outcome: 'revoked', revokedAt: 5 }],
    ['was revoked when its list says', kept('reject', 'revoked', 3), found('reject', 'suspended'), false, { outcome: 'suspended', revokedAt: 3 }],
    ['is good again once a suspension is lifted', kept('reject', 'suspended'), found('accept', 'verified'), false, { outcome: 'verified', revokedAt: null }],
  ])('%s', (...[, before, after, isWithdrawn, expected]) => {
    const stands = afterCheckingAgain(before, after, { isWithdrawn });
    expect(stands && { outcome: stands.report.outcome, revokedAt: stands.revokedAt }).toEqual(expected);
  });
});
