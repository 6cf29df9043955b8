import { fold } from '../name/fold.js';

/** Somebody or something that a name may mean, with everything it is known by. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** E-mails and ids of a person, further names of a skill. */
  readonly identifiers: readonly string[];
}

/** Why one may be meant, strongest first. A reason is for a human to weigh: none decides anything. */
export const LIKENESSES = ['same-address-name', 'same-name', 'name-begins-alike', 'one-letter-off', 'words-in-common'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface Candidate {
  readonly id: string;
  readonly reasons: readonly Likeness[];
}

/** Words of a name, or of the part of an address before its `@`; folded, without marks, digits left out. */
export function wordsOf(text: string): readonly string[] {
  const [local = ''] = text.split('@');
  return fold(local).normalize('NFD').replace(/\p{M}/gu, '').split(/[^\p{L}]+/u).filter((word) => word !== '');
}

/** Who may be meant by a name or an address that nobody has: those with the strongest reasons first, at most `most`. Equal reasons keep the order given. */
export function alike(text: string, known: readonly Named[], most: number): Candidate[] {
  return known
    .map(({ id, name, identifiers }) => ({ id, reasons: reasonsOf(text, name, identifiers) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

const rank = ({ reasons: [first] }: Candidate): number => LIKENESSES.indexOf(first!);

function reasonsOf(text: string, name: string, identifiers: readonly string[]): Likeness[] {
  const [wanted, own] = [wordsOf(text), wordsOf(name)];
  const all = [own, ...identifiers.map(wordsOf)];
  const found: Record<Likeness, boolean> = {
    'same-address-name': text.includes('@') && identifiers.some((each) => each.includes('@') && localOf(each) === localOf(text)),
    'same-name': isSame(wanted, own),
    'name-begins-alike': !isSame(wanted, own) && beginsAlike(wanted, own),
    'one-letter-off': all.some((words) => isOneOff(words.join(''), wanted.join(''))),
    'words-in-common': wanted.some((word) => word.length > 2 && all.some((words) => words.includes(word))),
  };
  return LIKENESSES.filter((likeness) => found[likeness]);
}

const localOf = (address: string): string => address.slice(0, address.indexOf('@')).toLowerCase();
const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length > 1 && [...one].sort().join(' ') === [...other].sort().join(' ');

/** `ana f` beside `ana ferreira`: each word begins one word of the other, one of them in full. */
function beginsAlike(wanted: readonly string[], own: readonly string[]): boolean {
  if (wanted.length < 2 || own.length < 2) return false;
  return wanted.every((word) => own.some((each) => each.startsWith(word))) && wanted.some((word) => word.length > 1 && own.includes(word));
}

/** One letter more, less or other; of words too short to tell, never. */
function isOneOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
