import { formatCount } from '../../app/format.js';
import type { TodoItem, TodoKind } from './todo.query.js';

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
  ASSIGNMENT: { title: 'Assignments', lead: 'Overdue, or waiting for an answer.', waits: ['person', 'people'] },
};

export const queueWords = (kind: TodoKind): Words => WORDS[kind];

/** "12 rows wait". */
export function waitsInWords(kind: TodoKind, { waits }: Pick<TodoItem, 'waits'>): string {
  const [one, many] = WORDS[kind].waits;
  return waits === 1 ? `1 ${one} waits` : `${formatCount(waits)} ${many} wait`;
}

/** "up to 5 units", or that it cannot be known before. */
export function movesInWords(moves: number | null): string {
  if (moves === null) return 'not known before';
  return moves === 1 ? 'up to 1 unit' : `up to ${formatCount(moves)} units`;
}
