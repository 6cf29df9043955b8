import type { ResultOf } from '../../app/graphql.js';
import type { evidenceFields } from './evidence.query.js';

export type EvidenceRow = ResultOf<typeof evidenceFields>;
export type Grade = EvidenceRow['grade'];

/** Strongest first. */
export const GRADES: readonly Grade[] = ['VERIFIED', 'ATTESTED', 'ENDORSED', 'ACTIVITY', 'CLAIMED'];

const GRADE_NAMES: Record<Grade, string> = { VERIFIED: 'verified', ATTESTED: 'attested', ENDORSED: 'endorsed', ACTIVITY: 'activity', CLAIMED: 'claimed' };
const GRADE_HELP: Record<Grade, string> = {
  VERIFIED: 'A credential whose proof, recipient, validity and status hold, from an issuer you trust.',
  ATTESTED: 'A platform, a reviewer, or HR’s check of a document vouches for it.',
  ENDORSED: 'A manager or a named expert vouches for it.',
  ACTIVITY: 'Watched or attended, not assessed.',
  CLAIMED: 'The person says so.',
};

export const gradeName = (grade: Grade): string => GRADE_NAMES[grade];
export const gradeHelp = (grade: Grade): string => GRADE_HELP[grade];

const LEVELS = ['none', 'awareness', 'foundational', 'practitioner', 'advanced', 'expert'];

/** "3, practitioner". */
export const levelName = (level: number): string => (LEVELS[level] ? `${level}, ${LEVELS[level]}` : String(level));

/** Those that can be chosen: none is no choice. */
export const LEVEL_CHOICES = [1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: levelName(level) }));

const SOURCES: Record<string, string> = { file: 'Evidence file', learning: 'Learning record', credential: 'Credential', document: 'Certificate' };
export const sourceName = (kind: string): string => SOURCES[kind] ?? kind;

const PENDING: Record<string, string> = {
  'issuer-undecided': 'Nobody has decided yet whether to trust the issuer.',
  'key-unreachable': 'The issuer’s key could not be reached, so the proof is still open.',
  'status-unreachable': 'The issuer’s list of revoked credentials could not be reached.',
  'status-stale': 'The issuer’s list of revoked credentials is too old to rely on.',
  'recipient-not-named': 'The credential does not say whom it was given to.',
  'unsupported-proof': 'The kind of proof cannot be checked yet.',
  'unsupported-format': 'The format cannot be checked yet.',
  'unsupported-sd-jwt': 'A token of which parts can be left out (SD-JWT) cannot be checked yet.',
  'unsupported-cose': 'A credential in binary form (COSE) cannot be checked yet.',
  'unsupported-chain': 'It is anchored where nothing is kept for good, which proves nothing.',
  'chain-not-configured': 'Nobody has set up yet where its block chain can be asked.',
  'chain-unreachable': 'Its block chain could not be asked.',
  'seal-anchors-missing': 'Nobody has set up yet whose seals are trusted.',
  'seal-time-missing': 'Its seal does not say when it was made.',
  'seal-time-unproven': 'Only the signer says when it was sealed, and the certificate has ended since.',
  'issuer-without-legal-id': 'Its issuer is named without its legal number, so nobody can tell whether the seal is its own.',
  'hosted-copy-unreachable': 'The address that the badge names could not be reached, so the proof is still open.',
  'hosted-copy-changed': 'The address that the badge names serves another badge than the one that was checked.',
  'badge-class-unreachable': 'What the badge stands for could not be reached.',
  'issuer-profile-unreachable': 'The issuer could not be reached under its address.',
  'legacy-format': 'An old kind of badge. What would prove it could not be found.',
  unsigned: 'The credential carries no proof.',
  'second-claimant': 'Somebody else claims the same credential. It counts for neither until HR has decided whose it is.',
  'document-unchecked': 'Nobody has checked the certificate yet.',
  'document-checked-once': 'One person has accepted the certificate; a second one has to.',
};

/** Why evidence is undecided; an unknown code stands for itself. */
export const pendingWhy = (code: string): string => PENDING[code] ?? code;

const ASSESSMENTS: Record<string, string> = { 'reviewed-work': 'reviewed work', exam: 'exam', quiz: 'quiz', none: 'not assessed' };
export const assessmentName = (code: string): string => ASSESSMENTS[code.toLowerCase()] ?? code;
