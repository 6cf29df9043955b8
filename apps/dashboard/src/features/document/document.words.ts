import type { DocumentCheck, DocumentRow } from './document.query.js';

/** The server says no to more, and to what is no PDF, PNG or JPEG by its content. */
export const LARGEST = 10 * 1024 * 1024;
export const ACCEPTED = 'application/pdf,image/png,image/jpeg';

type State = DocumentRow['state'];
type How = DocumentCheck['how'];

const STATES: Record<State, string> = { UNCHECKED: 'not checked yet', CHECKED_ONCE: 'checked once', ACCEPTED: 'accepted', REFUSED: 'refused', JUDGED: 'judged', WITHDRAWN: 'withdrawn' };
/** A work sample is never checked: what it was shown for is judged. */
export const stateName = ({ state, kind }: Pick<DocumentRow, 'state' | 'kind'>): string => (state === 'UNCHECKED' && kind === 'WORK_SAMPLE' ? 'not judged yet' : STATES[state]);

/** The colour of its badge. */
export const stateTone = (state: State): string => (state === 'ACCEPTED' ? 'badge good' : state === 'REFUSED' ? 'badge warn' : 'badge');

const HOWS: Record<How, string> = { LINK: 'at a link of the issuer', REGISTRY: 'in a registry of the issuer', PHONE: 'by a call to the issuer', ORIGINAL: 'by the original, seen', DISPUTE: 'by a dispute that was upheld' };
export const HOW_CHOICES = (Object.keys(HOWS) as How[]).filter((value) => value !== 'DISPUTE').map((value) => ({ value, label: HOWS[value] }));
export const howName = (how: How): string => HOWS[how];

const NOTES: Record<string, string> = {
  packed: 'Parts of this document are packed and were not looked into. Open it in a reader that runs no scripts.',
  signed: 'It holds a digital signature, which nobody has checked.',
};
export const noteSentence = (note: string): string => NOTES[note] ?? note;

const HINDRANCES: Record<string, string> = {
  CHECK_OF_OWN: 'It is about you: somebody else has to check it.',
  CHECK_BY_SAME: 'You checked it first. A second, different person has to confirm it.',
  DOCUMENT_DECIDED: 'It is decided. Undo the decision to check it again.',
  DOCUMENT_WITHDRAWN: 'The person withdrew it, so there is nothing to check.',
};
/** Why the reader may not check it; null where their role alone stands in the way, or nothing. */
export const hindranceSentence = (code: string | null): string | null => (code === null ? null : (HINDRANCES[code] ?? null));

const WITHDRAW_HINDRANCES: Record<string, string> = {
  HANDED_IN_BY_ANOTHER: 'Somebody else handed it in for you, so you cannot withdraw it. Ask HR to refuse it, or dispute it.',
  DOCUMENT_DECIDED: 'Somebody has decided on it, so you cannot withdraw it any more: what that decision rests on stays.',
};
/** Why the reader may not take it back; null where their role alone stands in the way, or nothing. */
export const withdrawSentence = (code: string | null): string | null => (code === null ? null : (WITHDRAW_HINDRANCES[code] ?? null));

export const kindName = (kind: DocumentRow['kind']): string => (kind === 'WORK_SAMPLE' ? 'Work sample' : 'Certificate');

const KINDS: Record<string, string> = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' };
export const mediaName = (mediaType: string): string => KINDS[mediaType] ?? mediaType;

/** "Kubernetes, level 3" or "First aid". */
export const shownName = ({ topic, level }: { topic: { name: string } | null; level: number | null }): string | null => topic && (level === null ? topic.name : `${topic.name}, level ${level}`);
