import { verdictOn, type Report } from '@tessera/domain';
import { checked, type Checked } from './checked.js';
import { pinnedContexts } from './context/pinned.js';
import type { ContextSet } from './context/context-set.js';
import { findingsInside, nestedFindings, recipientOf } from './nested.js';
import { sealTime } from './jades/seal-time.js';
import type { Proven } from './prove.js';
import type { SealContext } from './seal.js';
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
  const nested = proven.nested && (await Promise.all(proven.nested.map((inner) => judge(inner, context))));
  const at = context.now.toISOString();
  if (proven.isPresentation) return judgePresentation(proven, nested, at);
  const findings = [...proven.findings, ...sealTime(proven.findings, context.now), ...(await present(proven, nested ?? [], context)), ...nestedFindings(nested ?? [])].map((finding) => ({ ...finding, at }));
  return { ...verdictOn(findings), findings, format: proven.format, claim: proven.claim, ...(nested ? { nested } : {}) };
}

/** It comes to what the worst of its credentials comes to; of a single one it says what that says. */
function judgePresentation({ findings: own, format }: Proven, nested: readonly Report[] | undefined, at: string): Report {
  const empty = nested?.length === 0 ? [checked('structure', 'unknown', 'no-credential')] : [];
  const findings = [...[...own, ...empty].map((finding) => ({ ...finding, at })), ...findingsInside(nested ?? [])];
  const [only, ...others] = nested ?? [];
  return { ...verdictOn(findings), findings, format, claim: others.length === 0 ? (only?.claim ?? null) : null, ...(nested ? { nested } : {}) };
}

/** Status is asked only of a credential that is otherwise worth asking for: a forgery must not send us to addresses of its choice. */
async function present({ claim, findings }: Proven, nested: readonly Report[], context: JudgeContext): Promise<Checked[]> {
  if (!claim) return [];
  const cheap = [recipientOf(claim, nested, context.identifiers), validityAt(claim, context.now, context.clockSkewSeconds)];
  const isProven = findings.every(({ outcome }) => outcome === 'pass' || outcome === 'none');
  if (!isProven) return cheap;
  return [...cheap, ...(await checkStatus(claim, { ...context, credentialId: claim.id, issuer: claim.issuer, contexts: context.contexts ?? pinnedContexts }))];
}
