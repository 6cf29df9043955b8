import { type Certificate, readCertificate } from '../asn1/certificate.js';
import type { TrustAnchors } from './trust-anchors.js';

/** Steps from a seal to an authority; in practice there are two. */
const LONGEST = 5;

/** Whether a certificate, by way of others that came along, leads to an authority that is trusted; each of them valid at that time. */
export function leadsToAnchor(certificate: Certificate, others: readonly Certificate[], { anchors, at }: { readonly anchors: TrustAnchors; readonly at: Date }): boolean {
  const authorities = anchors.authorities.flatMap((der) => readCertificate(der) ?? []);
  const step = (from: Certificate, left: number): boolean => {
    if (authorities.some((authority) => authority.sha256 === from.sha256 || isIssuer(authority, from))) return true;
    return left > 0 && others.some((other) => isValidAt(other, at) && other.sha256 !== from.sha256 && isIssuer(other, from) && step(other, left - 1));
  };
  return anchors.certificates.has(certificate.sha256) || step(certificate, LONGEST);
}

export function isValidAt({ from, until }: Certificate, at: Date): boolean {
  return from <= at && at < until;
}

function isIssuer(issuer: Certificate, issued: Certificate): boolean {
  try {
    return issuer.x509.ca && issued.x509.checkIssued(issuer.x509) && issued.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}
