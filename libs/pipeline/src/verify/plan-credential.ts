import {
  type CheckFinding, type ClaimedCredential, fold, issuerKey, type PlannedAnchor, type PlannedFact, refuse, type Report, type RowPlan, state, store, type StorePlan, support, verdictOn,
  type IdOf,
} from '@tessera/domain';

import { boundedKey } from '../ingest/ids.js';
import type { HeldCredential } from './credential-store.js';

/** A document that has been checked, and whose it is. */
export interface CheckedDocument {
  readonly sha256: string;
  readonly fileName: string | null;
  readonly report: Report;
  readonly claim: ClaimedCredential;
  readonly personId: string;
  /** Whether it names that person. */
  readonly holder: Pick<CheckFinding, 'outcome' | 'code'>;
}

/** A credential counts for one person, and of several documents that give themselves one id only one counts. */
export function planCredential(document: CheckedDocument, held: readonly HeldCredential[], { idOf, now }: { readonly idOf: IdOf; readonly now: Date }): RowPlan {
  const { personId, sha256, claim } = document;
  const rivals = held.filter((other) => other.sha256 !== sha256 && claim.id !== null && other.id === claim.id && other.issuerKey === boundedKey(issuerKey(claim.issuer.id)));
  const same = held.filter((other) => other.sha256 === sha256);
  if ([...rivals, ...same].some((other) => other.personId !== personId)) return refuse('CREDENTIAL_OF_OTHER_PERSON');

  const report = withHolder(document, now);
  if (!rivals.every((rival) => replaces(report, claim, rival))) return refuse('CREDENTIAL_CONTRADICTED');
  const { facts, anchors } = factsOf(document, report, idOf);
  return store(facts, anchors, rivals.flatMap(endsOf));
}

/** Only what is proven, and not older, takes the place of another. */
function replaces({ verdict }: Report, { validFrom }: ClaimedCredential, rival: HeldCredential): boolean {
  if (verdict !== 'accept') return false;
  return rival.verdict !== 'accept' || Date.parse(validFrom ?? '') >= Date.parse(rival.validFrom ?? '');
}

const endsOf = ({ key }: HeldCredential): StorePlan['ends'] => [
  { table: 'credential_version', key },
  { table: 'verification', key },
];

/** The report with the answer on the holder, which only the organisation can give. */
function withHolder({ report, holder }: CheckedDocument, now: Date): Report {
  const others = report.findings.filter(({ check }) => check !== 'recipient');
  const findings = [...others, { check: 'recipient', ...holder, at: now.toISOString() } satisfies CheckFinding];
  return { ...report, findings, ...verdictOn(findings) };
}

function factsOf({ sha256, fileName, claim, personId }: CheckedDocument, report: Report, idOf: IdOf): { readonly facts: PlannedFact[]; readonly anchors: PlannedAnchor[] } {
  const key = `${sha256}|${personId}`;
  const credential: PlannedAnchor = { table: 'credential', key, id: idOf('credential', key) };
  const ofIssuer = issuerKey(claim.issuer.id);
  const issuer: PlannedAnchor = { table: 'issuer', key: ofIssuer, id: idOf('issuer', ofIssuer) };
  const achievement = claim.achievement?.name ?? claim.name ?? '';
  const name = claim.issuer.name ?? claim.issuer.id;
  return {
    anchors: [credential, issuer],
    facts: [
      state('credential_version', key, {
        credentialId: credential.id, documentId: idOf('document', sha256), personId, issuerId: issuer.id, format: report.format, fileName,
        achievement, achievementFolded: fold(achievement), claim,
      }),
      state('verification', key, { credentialId: credential.id, personId, verdict: report.verdict, outcome: report.outcome, findings: report.findings, ...timesOf(report, claim) }),
      support('issuer_version', issuer.id, { issuerId: issuer.id, name, folded: fold(name), trust: 'undecided', reason: null }),
    ],
  };
}

function timesOf({ findings }: Report, { validFrom, validUntil }: ClaimedCredential) {
  const checkedAt = Math.max(...findings.map(({ at }) => Date.parse(at)));
  const revoked = findings.find(({ check, outcome }) => check === 'status' && outcome === 'fail');
  return { checkedAt, validFrom: instant(validFrom), validUntil: instant(validUntil), revokedAt: instant(revoked?.detail?.['revokedAt'] ?? null) };
}

/** ms since 1970; null for none and for what is no instant. */
function instant(text: string | null): number | null {
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
