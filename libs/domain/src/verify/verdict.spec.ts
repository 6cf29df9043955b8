import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verdictOn } from './verdict.js';
import type { CheckFinding } from './verification.js';

const at = '2026-06-01T00:00:00.000Z';
const pass = (check: CheckFinding['check']): CheckFinding => ({ check, outcome: 'pass', code: 'ok', at });
const sound = (['structure', 'proof', 'key', 'validity', 'status', 'recipient'] as const).map(pass);
const having = (...changes: CheckFinding[]): CheckFinding[] => [...sound.filter(({ check }) => !changes.some((change) => change.check === check)), ...changes];
const finding = (check: CheckFinding['check'], outcome: CheckFinding['outcome'], code: string): CheckFinding => ({ check, outcome, code, at });

describe('verdictOn', () => {
  it.each<[string, CheckFinding[], string, string]>([
    ['all checks pass', sound, 'accept', 'verified'],
    ['no status and nobody to present it', having(finding('status', 'none', 'no-status'), finding('recipient', 'none', 'not-asked')), 'accept', 'verified'],
    ['an unknown issuer', [...sound, finding('issuer', 'fail', 'issuer-not-trusted')], 'accept', 'verified'],
    ['a broken document', having(finding('structure', 'fail', 'context-unknown')), 'reject', 'malformed'],
    ['a broken proof', having(finding('proof', 'fail', 'proof-mismatch')), 'reject', 'tampered'],
    ['a foreign key', having(finding('key', 'fail', 'key-of-other-issuer')), 'reject', 'unbound'],
    ['a past expiry', having(finding('validity', 'fail', 'expired')), 'reject', 'expired'],
    ['a future start', having(finding('validity', 'fail', 'not-yet-valid')), 'reject', 'not-yet-valid'],
    ['a revocation', having(finding('status', 'fail', 'revoked')), 'reject', 'revoked'],
    ['a suspension', having(finding('status', 'fail', 'suspended')), 'reject', 'suspended'],
    ['another person', having(finding('recipient', 'fail', 'recipient-mismatch')), 'reject', 'recipient-mismatch'],
    ['no proof', having(finding('proof', 'unknown', 'unsigned')), 'indeterminate', 'unsigned'],
    ['a foreign suite', having(finding('proof', 'unknown', 'unsupported-proof')), 'indeterminate', 'unsupported'],
    ['a chain where nothing is kept', having(finding('proof', 'unknown', 'unsupported-chain')), 'indeterminate', 'unsupported'],
    ['a format of later', [finding('structure', 'unknown', 'unsupported-format')], 'indeterminate', 'unsupported'],
    ['an unreachable key', having(finding('key', 'unknown', 'key-unreachable')), 'indeterminate', 'key-unresolvable'],
    ['an unreachable list', having(finding('status', 'unknown', 'status-unreachable')), 'indeterminate', 'status-error'],
    ['no word on the holder', having(finding('recipient', 'unknown', 'recipient-not-named')), 'indeterminate', 'recipient-unestablished'],
    ['a forged credential inside', having(finding('nested', 'fail', 'nested-tampered')), 'reject', 'tampered'],
    ['a credential of somebody else inside', having(finding('nested', 'fail', 'nested-unbound')), 'reject', 'unbound'],
    ['a credential inside that counts for nothing', having(finding('nested', 'none', 'nested-not-accepted')), 'accept', 'verified'],
    ['revoked, and the key away', having(finding('status', 'fail', 'revoked'), finding('key', 'unknown', 'key-unreachable')), 'reject', 'revoked'],
    ['tampered and expired', having(finding('validity', 'fail', 'expired'), finding('proof', 'fail', 'proof-mismatch')), 'reject', 'tampered'],
    ['revoked and expired', having(finding('validity', 'fail', 'expired'), finding('status', 'fail', 'revoked')), 'reject', 'revoked'],
    ['no findings at all', [], 'indeterminate', 'unsupported'],
    ['a proof that was never looked at', sound.filter(({ check }) => check !== 'proof'), 'indeterminate', 'key-unresolvable'],
    ['a key that was not asked for', having(finding('key', 'none', 'not-asked')), 'indeterminate', 'key-unresolvable'],
  ])('%s', (_, findings, verdict, outcome) => {
    expect(verdictOn(findings)).toEqual({ verdict, outcome });
  });

  const anyFinding = fc.record<CheckFinding>({
    check: fc.constantFrom('structure', 'proof', 'key', 'recipient', 'validity', 'status', 'nested'),
    outcome: fc.constantFrom('pass', 'fail', 'unknown', 'none'),
    code: fc.constantFrom('ok', 'expired', 'revoked', 'unsigned', 'constructor', '__proto__'),
    at: fc.constant(at),
  });

  it('never accepts beside a failed or unanswered check', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const { verdict, outcome } = verdictOn([...sound, ...findings]);
        expect(typeof outcome).toBe('string');
        const worst = findings.some((f) => f.outcome === 'fail') ? 'reject' : findings.some((f) => f.outcome === 'unknown') ? 'indeterminate' : 'accept';
        expect(verdict).toBe(worst);
      }),
    );
  });

  it('does not depend on the order of the findings', () => {
    fc.assert(fc.property(fc.uniqueArray(anyFinding, { selector: ({ check }) => check }), (findings) => expect(verdictOn([...findings].reverse())).toEqual(verdictOn(findings))));
  });
});
