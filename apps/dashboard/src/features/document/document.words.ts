import type { DocumentCheck, DocumentRow } from './document.query.js';

type State = DocumentRow['state'];
type How = DocumentCheck['how'];

const STATES: Record<State, string> = { UNCHECKED: 'not checked yet', CHECKED_ONCE: 'checked once', ACCEPTED: 'accepted', REFUSED: 'refused' };
export const stateName = (state: State): string => STATES[state];

/** The colour of its badge. */
export const stateTone = (state: State): string => (state === 'ACCEPTED' ? 'badge good' : state === 'REFUSED' ? 'badge warn' : 'badge');

const HOWS: Record<How, string> = { LINK: 'at a link of the issuer', REGISTRY: 'in a registry of the issuer', PHONE: 'by a call to the issuer', ORIGINAL: 'by the original, seen' };
export const HOW_CHOICES = (Object.keys(HOWS) as How[]).map((value) => ({ value, label: HOWS[value] }));
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
};
/** Why the reader may not check it; null where their role alone stands in the way, or nothing. */
export const hindranceSentence = (code: string | null): string | null => (code === null ? null : (HINDRANCES[code] ?? null));

const KINDS: Record<string, string> = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' };
export const mediaName = (mediaType: string): string => KINDS[mediaType] ?? mediaType;

/** "Kubernetes, level 3" or "First aid". */
export const shownName = ({ topic, level }: { topic: { name: string } | null; level: number | null }): string | null => topic && (level === null ? topic.name : `${topic.name}, level ${level}`);
