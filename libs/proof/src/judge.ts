import { verdictOn, type Report } from '@tessera/domain';
import type { Checked } from './checked.js';
import { pinnedContexts } from './context/pinned.js';
import type { ContextSet } from './context/context-set.js';
import type { Proven } from './prove.js';
import type { SealContext } from './seal.js';
import { matchRecipient } from './recipient/match-recipient.js';
import { checkStatus } from './status/check-status.js';
import { validityAt } from './validity.js';

export interface JudgeContext extends Pick<SealContext, 'documents' | 'chain' | 'anchors'> {
  readonly now: Date;
  /** Verified e-mail addresses of the person it is presented for; null when it is presented for nobody. */
  readonly identifiers: readonly string[] | null;
  /** The contexts that credentials may use; those of this build when absent. */
  readonly contexts?: ContextSet;
  /** Seconds by which a start may lie ahead of our clock. */
  readonly clockSkewSeconds: number;
}

/** The half of a verification that changes with time and person: dates, holder, status. A re-check costs no more than this. */
export async function judge(proven: Proven, context: JudgeContext): Promise<Report> {
  const at = context.now.toISOString();
  const findings = [...proven.findings, ...(await present(proven, context))].map((finding) => ({ ...finding, at }));
  return { ...verdictOn(findings), findings, format: proven.format, claim: proven.claim };
}

/** Status is asked only of a credential that is otherwise worth asking for: a forgery must not send us to addresses of its choice. */
async function present({ claim, findings }: Proven, context: JudgeContext): Promise<Checked[]> {
  if (!claim) return [];
  const cheap = [matchRecipient(claim, context.identifiers), validityAt(claim, context.now, context.clockSkewSeconds)];
  const isProven = findings.every(({ outcome }) => outcome === 'pass' || outcome === 'none');
  if (!isProven) return cheap;
  return [...cheap, ...(await checkStatus(claim, { ...context, credentialId: claim.id, issuer: claim.issuer, contexts: context.contexts ?? pinnedContexts }))];
}
