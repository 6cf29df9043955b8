import type { Report } from './verification.js';

/** A report that was kept, with the instant of its checks in ms since 1970. */
export interface KeptReport extends Pick<Report, 'verdict' | 'outcome' | 'findings'> {
  readonly checkedAt: number;
  readonly revokedAt: number | null;
}

export interface CheckedAgain {
  readonly report: Report;
  /** When it was revoked or suspended, as far as anybody knows; ms since 1970. */
  readonly revokedAt: number | null;
}

const ENDED: ReadonlySet<string> = new Set(['revoked', 'suspended']);

/**
 * What stands after a credential was checked again; null where the kept report does. Who could not be asked has said nothing: an answer is not given up for
 * a question, unless the document that it rested on was itself taken back. A revocation stays where it was first seen, however often it is seen again.
 */
export function afterCheckingAgain(kept: KeptReport, report: Report, { isWithdrawn }: { readonly isWithdrawn: boolean }): CheckedAgain | null {
  if (report.verdict === 'indeterminate' && kept.verdict !== 'indeterminate' && !isWithdrawn) return null;
  const isSeenAgain = ENDED.has(kept.outcome) && ENDED.has(report.outcome);
  return { report, revokedAt: isSeenAgain ? (kept.revokedAt ?? kept.checkedAt) : null };
}
