import { amendment, type CheckFinding, type ClaimedCredential, fold, type IdOf, issuerKey, type PlannedAnchor, type PlannedFact, refuse, type Report, type RowPlan, state, store, type StorePlan, support } from '@tessera/domain';

import { boundedKey } from '../ingest/ids.js';
import { contestedBy, decidedOn, findingsOf, heldByOther, restated, strengthOf, verdictOfDocument, withRecipient } from './claimants.js';
import type { HeldCredential } from './credential-store.js';

/** Somebody whom a document names, and how. */
export interface Claimant {
  readonly personId: string;
  readonly holder: Pick<CheckFinding, 'outcome' | 'code'>;
}

/** A document that has been checked, and whose it may be. */
export interface CheckedDocument {
  readonly sha256: string;
  readonly fileName: string | null;
  readonly report: Report;
  readonly claim: ClaimedCredential;
  /** At least one. */
  readonly claimants: readonly Claimant[];
}

interface Setting {
  readonly idOf: IdOf;
  readonly now: Date;
}

/**
 * A credential counts for one person, and of several documents that give themselves one id only one counts. A second claimant whose document is as good calls
 * both in question: until somebody decides whose it is, it counts for neither. A weaker document calls nothing in question and is refused.
 */
export function planCredential(document: CheckedDocument, held: readonly HeldCredential[], setting: Setting): RowPlan {
  const own = new Set(document.claimants.map(({ personId }) => personId));
  const same = held.filter((other) => isSame(other, document));
  const lost = new Set(same.filter((other) => decidedOn(other)?.code === heldByOther.code).map(({ personId }) => personId));
  const claiming = [...own].filter((personId) => !lost.has(personId));
  const others = claiming.length === 0 ? [] : same.filter(({ personId }) => !own.has(personId) && !lost.has(personId));
  const strength = strengthOf(verdictOfDocument(document.report.findings));
  if (others.length > 0 && (strength === 0 || others.some((other) => strengthOfHeld(other) > strength))) return refuse('CREDENTIAL_OF_OTHER_PERSON');

  const rivals = others.filter((other) => strengthOfHeld(other) > 0);
  const superseded = same.filter(({ personId, sha256 }) => own.has(personId) && sha256 !== document.sha256);
  if (!superseded.every((other) => replaces(document, other))) return refuse('CREDENTIAL_CONTRADICTED');
  const claimants = new Set([...claiming, ...rivals.map(({ personId }) => personId)]).size;
  const stated = document.claimants.map((claimant) => factsOf(document, claimant, { ...setting, recipient: recipientOf(claimant, { same, claimants }) }));
  const called = rivals.map((other) => amendment('verification', other.key, restated(other, contestedBy(claimants))));
  return store([...stated.flatMap(({ facts }) => facts), ...called], stated.flatMap(({ anchors }) => anchors), superseded.flatMap(endsOf));
}

const strengthOfHeld = ({ verification }: HeldCredential): number => strengthOf(verdictOfDocument(findingsOf(verification)));

const isSame = (other: HeldCredential, { sha256, claim }: CheckedDocument): boolean =>
  other.sha256 === sha256 || (claim.id !== null && other.id === claim.id && other.issuerKey === boundedKey(issuerKey(claim.issuer.id)));

/** What was decided of whose it is stands for whom it was decided on, until somebody else comes who was not heard. */
function recipientOf({ personId, holder }: Claimant, { same, claimants }: { readonly same: readonly HeldCredential[]; readonly claimants: number }): Pick<CheckFinding, 'outcome' | 'code' | 'detail'> {
  const decided = same.filter((other) => other.personId === personId).map(decidedOn).find((found) => found !== null) ?? null;
  if (decided?.code === heldByOther.code) return decided;
  return claimants > 1 ? contestedBy(claimants) : (decided ?? holder);
}

/** Only what is proven, and not older, takes the place of another. */
function replaces({ report: { findings }, claim: { validFrom } }: CheckedDocument, other: HeldCredential): boolean {
  if (verdictOfDocument(findings) !== 'accept') return false;
  return verdictOfDocument(findingsOf(other.verification)) !== 'accept' || Date.parse(validFrom ?? '') >= Date.parse(other.validFrom ?? '');
}

const endsOf = ({ key }: HeldCredential): StorePlan['ends'] => [
  { table: 'credential_version', key },
  { table: 'verification', key },
];

interface Stated extends Setting {
  /** The answer on the holder, which only the organisation can give. */
  readonly recipient: Pick<CheckFinding, 'outcome' | 'code' | 'detail'>;
}

function factsOf({ sha256, fileName, claim, report }: CheckedDocument, { personId }: Claimant, { idOf, now, recipient }: Stated): { readonly facts: PlannedFact[]; readonly anchors: PlannedAnchor[] } {
  const key = `${sha256}|${personId}`;
  const credential: PlannedAnchor = { table: 'credential', key, id: idOf('credential', key) };
  const issuer = issuerOf(claim, idOf);
  const achievement = claim.achievement?.name ?? claim.name ?? '';
  const judged = withRecipient(report.findings, recipient, now.toISOString());
  return {
    anchors: [credential, ...issuer.map(({ anchor }) => anchor)],
    facts: [
      state('credential_version', key, {
        credentialId: credential.id, documentId: idOf('document', sha256), personId, issuerId: issuer[0]?.anchor.id ?? null, format: report.format, fileName,
        achievement, achievementFolded: fold(achievement), claim,
      }),
      state('verification', key, { credentialId: credential.id, personId, ...judged, ...timesOf(judged.findings, claim) }),
      ...issuer.map(({ fact }) => fact),
    ],
  };
}

/** None where the document does not say who issued it, or says so at an address that could not be asked. */
function issuerOf({ issuer: { id: said, name: known } }: ClaimedCredential, idOf: IdOf): { readonly anchor: PlannedAnchor; readonly fact: PlannedFact }[] {
  const key = issuerKey(said);
  if (key === '') return [];
  const id = idOf('issuer', key);
  const name = known ?? said;
  return [{ anchor: { table: 'issuer', key, id }, fact: support('issuer_version', id, { issuerId: id, name, folded: fold(name), trust: 'undecided', reason: null }) }];
}

function timesOf(findings: readonly CheckFinding[], { validFrom, validUntil }: ClaimedCredential) {
  const checkedAt = Math.max(...findings.map(({ at }) => Date.parse(at)));
  const revoked = findings.find(({ check, outcome }) => check === 'status' && outcome === 'fail');
  return { checkedAt, validFrom: instant(validFrom), validUntil: instant(validUntil), revokedAt: instant(revoked?.detail?.['revokedAt'] ?? null) };
}

/** ms since 1970; null for none and for what is no instant. */
function instant(text: string | null): number | null {
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
