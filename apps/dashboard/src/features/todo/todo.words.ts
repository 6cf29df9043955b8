import { formatCount } from '../../app/format.js';
import type { TodoItem, TodoKind, TodoUnits } from './todo.query.js';

interface Words {
  /** Heads the queue. */
  readonly title: string;
  /** What there is to decide, in one sentence. */
  readonly lead: string;
  /** What waits for one decision: one, many. */
  readonly waits: readonly [one: string, many: string];
}

const WORDS: Record<TodoKind, Words> = {
  PERSON: { title: 'People not matched', lead: 'E-mails and ids in files that belong to nobody known. Their rows wait.', waits: ['row', 'rows'] },
  SKILL: { title: 'Skills not known', lead: 'Names in files that mean no skill known. Their rows wait.', waits: ['row', 'rows'] },
  CLAIMANT: { title: 'Second claimants', lead: 'Rows that claim an e-mail, id or credential which another person has. They are left out until somebody says whose they are.', waits: ['row', 'rows'] },
  ISSUER: { title: 'Issuers not decided', lead: 'Credentials of these issuers are pending until you trust the issuer or not.', waits: ['credential', 'credentials'] },
  TITLE: { title: 'Titles not mapped', lead: 'Credentials and programs whose title speaks of no skill yet.', waits: ['person', 'people'] },
  DOCUMENT: { title: 'Documents to check', lead: 'Certificates as files. They count once somebody has checked them, of weight 3 once two have.', waits: ['document', 'documents'] },
  ENDORSEMENT: { title: 'Endorsements asked for', lead: 'People who ask you to vouch for what they can do.', waits: ['person', 'people'] },
  CONTESTED: { title: 'Contested', lead: 'Newer evidence says the contrary of what counted. Somebody has to settle what is true.', waits: ['unit', 'units'] },
  DISPUTE: { title: 'Disputes', lead: 'Records that the person they are about says are wrong.', waits: ['person', 'people'] },
  REQUIREMENT: { title: 'Requirements to review', lead: 'Requirements that are met by all or by none, that nothing known could prove, or that are asked for twice.', waits: ['requirement', 'requirements'] },
  ASSIGNMENT: { title: 'Assignments', lead: 'Overdue, or waiting for an answer.', waits: ['person', 'people'] },
};

export const queueWords = (kind: TodoKind): Words => WORDS[kind];

/** "12 rows wait". */
export function waitsInWords(kind: TodoKind, { waits }: Pick<TodoItem, 'waits'>): string {
  const [one, many] = WORDS[kind].waits;
  return waits === 1 ? `1 ${one} waits` : `${formatCount(waits)} ${many} wait`;
}

/** "up to 5 units", or that it is not known before. */
export function movesInWords(moves: number | null): string {
  if (moves === null) return 'not known';
  if (moves === 0) return 'nothing';
  return moves === 1 ? 'up to 1 unit' : `up to ${formatCount(moves)} units`;
}

/** "moves up to 12 of 340 required units"; nothing where it is not known before. */
export function queueMovesInWords(moves: number | null, units: TodoUnits): string | undefined {
  if (moves === null) return undefined;
  if (moves === 0 || units === null) return moves === 0 ? 'moves nothing' : `moves ${movesInWords(moves)}`;
  return `moves up to ${formatCount(moves)} of ${formatCount(units.required)} required units`;
}

/** "1,200 of 2,000 required units are met today, 800 are not." */
export function unitsInWords(units: TodoUnits): string | undefined {
  if (units === null || units.required === 0) return undefined;
  return `${formatCount(units.required - units.open)} of ${formatCount(units.required)} required units are met today, ${formatCount(units.open)} are not.`;
}
