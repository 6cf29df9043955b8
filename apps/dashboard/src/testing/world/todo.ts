import { type Answers, list, type Resolver } from './answers.js';

export const todoItem = (changes: Answers = {}): Answers => ({ id: 'ana.f@old.example', title: 'ana.f@old.example', detail: '12 learning rows, 2 credentials from 3 files', waits: 14, moves: null, dueOn: null, since: null, targetId: null, ...changes });

const todoQueue = (kind: string, moves: number | null, items: readonly Answers[]): Answers => ({ kind, count: items.length, moves, items: () => list(items) });

const QUEUES = [
  todoQueue('ISSUER', 5, [todoItem({ id: 'i1', title: 'Grid Academy', detail: 'did:web:grid.example; 3 people', waits: 4, moves: 5, targetId: 'i1' })]),
  todoQueue('PERSON', null, [todoItem(), todoItem({ id: 'guest@partner.example', title: 'guest@partner.example', detail: '1 learning row from 1 file', waits: 1 })]),
  todoQueue('CLAIMANT', null, [todoItem({ id: 'b1 7', title: 'Bea Stone', detail: 'row 7 of people.csv', waits: 1 })]),
  todoQueue('SKILL', null, [todoItem({ id: 'k8s', title: 'K8s', detail: '2 evidence rows from 1 file', waits: 2 })]),
];

/** What waits for a reader. */
export const todo = ({ kind }: Record<string, unknown>): Answers => {
  const queues = QUEUES.filter((queue) => kind === undefined || kind === null || queue['kind'] === kind);
  return { count: queues.reduce((sum, { count }) => sum + (count as number), 0), units: { required: 2000, open: 800 }, queues };
};

export const todoAnswers: Record<string, Resolver> = {
  todo,
};
