import { isValidAt, leadsToAnchor } from '../anchors/leads-to-anchor.js';
import type { TrustAnchors } from '../anchors/trust-anchors.js';
import type { Certificate } from '../asn1/certificate.js';
import { readTimeStamp, type TimeStamp } from '../asn1/time-stamp.js';
import { checked, type Checked } from '../checked.js';
import type { SealContext } from '../seal.js';
import { checkSeal } from './jades-algorithm.js';
import type { JadesSignature } from './jades-signature.js';

const NOT_ASKED = checked('key', 'none', 'key-not-asked');

const ANSWERS = { mismatch: 'proof-mismatch', 'wrong-key': 'algorithm-mismatch', forbidden: 'algorithm-forbidden' } as const;

/** One seal: whether it holds, and whether its certificate is that of the issuer with this legal number, as an authority says. */
export function openSeal(seal: JadesSignature, legalId: string | null, { anchors }: SealContext): Checked[] {
  const { certificate } = seal;
  if (!certificate) return [checked('proof', 'unknown', 'proof-key-missing'), checked('key', 'fail', 'seal-certificate-invalid')];
  const suite = `JAdES ${typeof seal.algorithm === 'string' ? seal.algorithm.slice(0, 20) : ''}`;
  const answer = checkSeal(seal.algorithm, certificate.x509.publicKey, seal);
  if (answer !== 'holds') return [checked('proof', 'fail', ANSWERS[answer], { suite }), NOT_ASKED];
  const stamps = stampsOf(seal);
  if (!stamps) return [checked('proof', 'fail', 'time-stamp-mismatch', { suite }), NOT_ASKED];
  return [checked('proof', 'pass', 'proof-holds', { suite, ...(seal.sealedAt ? { created: seal.sealedAt.toISOString() } : {}) }), keyFinding(seal, { certificate, stamps, legalId, anchors })];
}

/** The stamps of the seal itself; null when any stamp belongs to something else. One of an unknown form proves nothing. */
function stampsOf({ stamps }: JadesSignature): readonly TimeStamp[] | null {
  const read = stamps.map(({ of, token, stamped }) => ({ of, answer: readTimeStamp(token, stamped) }));
  if (read.some(({ answer }) => answer.kind === 'mismatch')) return null;
  return read.flatMap(({ of, answer }) => (of === 'seal' && answer.kind === 'holds' ? [answer.stamp] : []));
}

interface KeyQuestion {
  readonly certificate: Certificate;
  readonly stamps: readonly TimeStamp[];
  readonly legalId: string | null;
  readonly anchors: TrustAnchors | undefined;
}

function keyFinding({ sealedAt, others }: JadesSignature, { certificate, stamps, legalId, anchors }: KeyQuestion): Checked {
  const detail = detailOf(certificate);
  const whose = whoseOf(legalId, certificate);
  if (!sealedAt) return checked('key', 'unknown', 'seal-time-missing', detail);
  if (!isValidAt(certificate, sealedAt)) return checked('key', 'fail', 'seal-certificate-ended', detail);
  if (whose === 'other') return checked('key', 'fail', 'seal-of-other-issuer', detail);
  if (!hasAny(anchors)) return checked('key', 'unknown', 'seal-anchors-missing', detail);
  if (!leadsToAnchor(certificate, others, { anchors, at: sealedAt })) return checked('key', 'fail', 'seal-not-trusted', detail);
  if (whose === 'unknown') return checked('key', 'unknown', 'issuer-without-legal-id', detail);
  const isProven = anchors.sealingTime === 'signer' || stamps.some((stamp) => isBefore(stamp, certificate, anchors));
  return checked('key', 'pass', 'seal-of-issuer', isProven ? detail : { ...detail, certificateUntil: certificate.until.toISOString() });
}

function whoseOf(legalId: string | null, { organisationId }: Certificate): 'issuer' | 'other' | 'unknown' {
  if (legalId === null || organisationId === null) return 'unknown';
  return legalId === organisationId ? 'issuer' : 'other';
}

function detailOf({ organisation, organisationId }: Certificate): Readonly<Record<string, string>> {
  return { ...(organisation === null ? {} : { organisation }), ...(organisationId === null ? {} : { key: organisationId }) };
}

function hasAny(anchors: TrustAnchors | undefined): anchors is TrustAnchors {
  return anchors !== undefined && anchors.authorities.length + anchors.certificates.size > 0;
}

/** Whether an authority that is trusted saw the seal while its certificate was still good. */
function isBefore({ at, certificate, others }: TimeStamp, { until }: Certificate, anchors: TrustAnchors): boolean {
  return at < until && leadsToAnchor(certificate, others, { anchors, at });
}
