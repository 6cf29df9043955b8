const CHECKS: Record<string, string> = {
  structure: 'Document',
  proof: 'Proof',
  key: 'Key of the issuer',
  recipient: 'Recipient',
  validity: 'Validity',
  status: 'Revocation status',
  issuer: 'Trust in the issuer',
};

export const checkName = (check: string): string => CHECKS[check] ?? check;

/** By check and outcome where the code says no more than that; by code where it does. */
const PASSED: Record<string, string> = {
  structure: 'The document is complete and uses only known terms.',
  proof: 'The proof holds: the document is exactly what was signed.',
  key: 'The key belongs to the issuer.',
  recipient: 'Awarded to this person.',
  validity: 'Valid on the day it was checked.',
  status: 'Not revoked, says the issuer’s list.',
  issuer: 'You decided to trust this issuer.',
};

const CODES: Record<string, string> = {
  'proof-mismatch': 'The proof does not fit the document: it was changed after signing, or signed with another key.',
  'proof-expired': 'The proof itself has expired.',
  unsigned: 'The document carries no proof.',
  'unsupported-proof': 'This kind of proof cannot be checked yet.',
  'unsupported-format': 'This format is kept, and cannot be checked yet.',
  'context-unknown': 'The document uses terms from an unknown vocabulary.',
  'inline-context': 'The document defines its own terms, which could change their meaning.',
  'key-unreachable': 'The issuer’s key could not be reached.',
  'key-of-other-issuer': 'The key belongs to somebody else than the issuer named.',
  'key-not-found': 'The issuer does not list this key.',
  'key-not-for-assertion': 'The issuer’s key is not meant for credentials.',
  'key-revoked': 'The issuer has withdrawn this key.',
  'key-expired': 'The issuer’s key had expired.',
  'recipient-mismatch': 'Awarded to somebody else.',
  'recipient-not-named': 'The credential does not say whom it was given to.',
  'not-asked': 'Not asked.',
  expired: 'The credential has expired.',
  'not-yet-valid': 'The credential is not valid yet.',
  revoked: 'Revoked by the issuer.',
  suspended: 'Suspended by the issuer.',
  'no-status': 'The issuer keeps no list of revoked credentials for it.',
  'status-unreachable': 'The issuer’s list of revoked credentials could not be reached.',
  'status-stale': 'The issuer’s list of revoked credentials is too old to rely on.',
  'issuer-not-trusted': 'You decided not to trust this issuer.',
  'issuer-distrusted': 'You decided not to trust this issuer.',
  'issuer-undecided': 'Nobody has decided yet whether to trust this issuer.',
};

/** One sentence for a check; an unknown code stands for itself. */
export function findingSentence(check: string, outcome: string, code: string): string {
  if (outcome === 'PASS' && (code === 'ok' || !(code in CODES))) return PASSED[check] ?? code;
  return CODES[code] ?? code;
}

const OUTCOMES: Record<string, string> = {
  verified: 'every check holds',
  malformed: 'the document is broken',
  tampered: 'changed after signing',
  unbound: 'not signed by the issuer named',
  revoked: 'revoked by the issuer',
  suspended: 'suspended by the issuer',
  expired: 'expired',
  'not-yet-valid': 'not valid yet',
  'recipient-mismatch': 'given to somebody else',
  'origin-mismatch': 'not hosted by the issuer',
  unsigned: 'carries no proof',
  unsupported: 'this format cannot be checked yet',
  legacy: 'an old format',
  'no-credential': 'no credential found in the document',
  'key-unresolvable': 'the issuer’s key could not be reached',
  'status-error': 'the revocation list could not be reached',
  'recipient-unestablished': 'does not say whom it was given to',
};

export const outcomeWord = (outcome: string): string => OUTCOMES[outcome] ?? outcome;

const VERDICTS = { ACCEPT: 'accepted', REJECT: 'rejected', INDETERMINATE: 'undecided' } as const;

export const verdictWord = (verdict: keyof typeof VERDICTS): string => VERDICTS[verdict];

const FORMATS: Record<string, string> = { 'ob3-di': 'Open Badge 3.0', 'ob3-jwt': 'Open Badge 3.0, JWT', 'vc-jwt': 'Open Badge 3.0, JWT', 'ob2-hosted': 'Open Badge 2.0' };

export const formatName = (format: string): string => FORMATS[format] ?? format;

const TRUST: Record<string, string> = { trusted: 'trusted', distrusted: 'not trusted', undecided: 'undecided' };

export const trustWord = (trust: string): string => TRUST[trust.toLowerCase()] ?? trust;
