import type { CheckName, CheckFinding, Outcome, Verdict } from './verification.js';

/** Codes that carry their own label; all others take the label of their check. */
const BY_CODE: ReadonlyMap<string, Outcome> = new Map(Object.entries({
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  revoked: 'revoked',
  suspended: 'suspended',
  'origin-mismatch': 'origin-mismatch',
  unsigned: 'unsigned',
  'legacy-format': 'legacy',
  'no-credential': 'no-credential',
  'unsupported-format': 'unsupported',
  'unsupported-cose': 'unsupported',
  'unsupported-sd-jwt': 'unsupported',
  'unsupported-proof': 'unsupported',
  'unsupported-algorithm': 'unsupported',
  'nested-unbound': 'unbound',
  'nested-origin-mismatch': 'origin-mismatch',
  'unsupported-chain': 'unsupported',
} satisfies Record<string, Outcome>));

/** In order of weight: of several failures the first in this list names the report. */
const FAILED: readonly [CheckName, Outcome][] = [
  ['structure', 'malformed'],
  ['proof', 'tampered'],
  ['key', 'unbound'],
  ['nested', 'tampered'],
  ['status', 'revoked'],
  ['validity', 'expired'],
  ['recipient', 'recipient-mismatch'],
];

const UNKNOWN: readonly [CheckName, Outcome][] = [
  ['structure', 'unsupported'],
  ['proof', 'key-unresolvable'],
  ['key', 'key-unresolvable'],
  ['nested', 'unsupported'],
  ['status', 'status-error'],
  ['validity', 'malformed'],
  ['recipient', 'recipient-unestablished'],
];

/** Without an answer to these nothing may be accepted; the others may have nothing to ask. */
const INDISPENSABLE: readonly CheckName[] = ['structure', 'proof', 'key', 'validity'];

/**
 * One failed check rejects, whatever the others say; failing that, one unanswered check leaves it indeterminate.
 * Accept needs structure, proof, key and validity to pass. Findings on issuer trust do not count here: trust is another question.
 */
export function verdictOn(findings: readonly CheckFinding[]): { readonly verdict: Verdict; readonly outcome: Outcome } {
  const failure = label(findings, 'fail', FAILED);
  if (failure) return { verdict: 'reject', outcome: failure };

  const doubt = label(findings, 'unknown', UNKNOWN);
  if (doubt) return { verdict: 'indeterminate', outcome: doubt };

  const passed = new Set(findings.filter(({ outcome }) => outcome === 'pass').map(({ check }) => check));
  const missing = INDISPENSABLE.find((check) => !passed.has(check));
  return missing ? { verdict: 'indeterminate', outcome: new Map(UNKNOWN).get(missing)! } : { verdict: 'accept', outcome: 'verified' };
}

function label(findings: readonly CheckFinding[], outcome: CheckFinding['outcome'], order: readonly [CheckName, Outcome][]): Outcome | null {
  for (const [check, fallback] of order) {
    const found = findings.find((finding) => finding.check === check && finding.outcome === outcome);
    if (found) return BY_CODE.get(found.code) ?? fallback;
  }
  return null;
}
