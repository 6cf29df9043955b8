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
  'second-claimant': 'Somebody else claims it too: until HR has decided whose it is, it counts for neither.',
  'holder-decided': 'Several people claimed it; HR decided that it is this person’s.',
  'holder-other': 'Several people claimed it; HR decided that it is not this person’s.',
  'recipient-disputed': 'It names an address that is not this person’s, as they said in a dispute that was upheld.',
  'not-asked': 'Not asked.',
  expired: 'The credential has expired.',
  'not-yet-valid': 'The credential is not valid yet.',
  revoked: 'Revoked by the issuer.',
  suspended: 'Suspended by the issuer.',
  'no-status': 'The issuer keeps no list of revoked credentials for it.',
  'status-unreachable': 'The issuer’s list of revoked credentials could not be reached.',
  'status-stale': 'The issuer’s list of revoked credentials is too old to rely on.',
  'judged-later': 'Judged elsewhere, not by this check.',
  'valid-without-end': 'Valid, without an end.',
  'window-invalid': 'It ends before it begins.',
  'structure-invalid': 'The document is not built as it should be.',
  'context-inline': 'The document defines its own terms, which could change their meaning.',
  'context-missing': 'The document does not name the terms it uses.',
  'date-invalid': 'A date cannot be read.',
  'document-empty': 'The document is empty.',
  'document-too-large': 'The document is too large to be checked.',
  'json-invalid': 'The document is not JSON that can be read.',
  'json-duplicate-member': 'A name stands twice in the document, so its meaning is not certain.',
  'json-too-deep': 'The document is nested too deeply.',
  'json-too-large': 'The document is too large to be checked.',
  'text-not-utf8': 'The letters of the document cannot be read.',
  'no-credential': 'The picture carries no credential: it may be a copy that lost it.',
  'image-invalid': 'The picture is damaged, or not a PNG or SVG.',
  'image-too-large': 'The picture is too large to be looked into.',
  'image-checksum-wrong': 'The picture is damaged: a part of it is not what was once written.',
  'image-grammar-refused': 'The picture brings definitions of its own, which are not safe to follow.',
  'baked-twice': 'The picture carries more than one credential, so it is not certain which one counts.',
  'baked-compressed': 'The credential in the picture is compressed, which the standard forbids.',
  'baked-too-large': 'The credential in the picture is too large to be checked.',
  'baked-invalid': 'The picture has a place for a credential, and what is there cannot be read.',
  'not-a-credential': 'The document is not a credential.',
  'legacy-format': 'An old format that is kept, and not checked.',
  'subject-invalid': 'What the credential says of the person cannot be read.',
  'issuer-invalid': 'The issuer cannot be read.',
  'algorithm-forbidden': 'Signed in a way that is not safe.',
  'algorithm-mismatch': 'The way of signing does not fit the key.',
  'unsupported-algorithm': 'This way of signing cannot be checked yet.',
  'proof-purpose-wrong': 'The proof was made for another purpose.',
  'proof-key-missing': 'The proof names no key.',
  'proof-invalid-shape': 'The proof is not built as it should be.',
  'proof-too-many': 'The document carries too many proofs.',
  'proof-chain-broken': 'One proof builds upon another that is not there.',
  'proof-left-alone': 'One proof of several could not be checked.',
  'key-in-header': 'The document brings its own key, which proves nothing about the issuer.',
  'key-not-authorised': 'The issuer does not use this key for credentials.',
  'key-not-named': 'The document does not name the key it was signed with.',
  'key-gone': 'The issuer no longer publishes its keys.',
  'key-ended': 'The issuer had ended this key.',
  'key-ambiguous': 'The issuer publishes the key twice, differently.',
  'key-unsupported': 'This kind of key cannot be checked yet.',
  'key-method-unsupported': 'This kind of issuer address cannot be looked up yet.',
  'key-address-refused': 'The address of the issuer’s key is not one that may be asked.',
  'key-document-invalid': 'What the issuer publishes about its keys cannot be read.',
  'key-not-asked': 'Not asked: another check had failed before.',
  'recipient-not-asked': 'Not asked: nobody presented it.',
  'person-without-identifier': 'The person has no e-mail or id to compare with.',
  'status-not-offered': 'The issuer keeps no list of revoked credentials for it.',
  'status-informative': 'The issuer gives a note about it that does not end it.',
  'status-clear-stale': 'Not revoked by the last list that was seen, which is not fresh.',
  'status-outdated': 'The last list of revoked credentials is too old to rely on.',
  'status-gone': 'The issuer’s list of revoked credentials is gone.',
  'status-invalid': 'The issuer’s list of revoked credentials cannot be read.',
  'status-list-forged': 'The list of revoked credentials is not signed by its issuer.',
  'status-list-unproven': 'The list of revoked credentials could not be proven.',
  'status-list-expired': 'The list of revoked credentials has expired.',
  'status-list-issuer-differs': 'The list of revoked credentials comes from another issuer.',
  'status-index-out-of-range': 'The list of revoked credentials has no place for it.',
  'status-address-refused': 'The address of the list is not one that may be asked.',
  'status-type-unsupported': 'This kind of revocation list cannot be read yet.',
  'token-issuer-differs': 'The token and the document in it name different issuers.',
  'token-id-differs': 'The token and the document in it have different ids.',
  'token-subject-differs': 'The token and the document in it speak of different people.',
  'token-invalid': 'The token cannot be read.',
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
