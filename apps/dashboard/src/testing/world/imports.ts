import { type Answers, AT, list, type Resolver } from './answers.js';
import { totals } from './coverage.js';
import { decision } from './decisions.js';
import { teams } from './organisation.js';

export const batch = (changes: Answers = {}): Answers => ({
  id: 'b1', kind: 'learning', title: 'Learning records', fileName: 'learning.csv', size: 2048, status: 'PREVIEWED', createdAt: AT, createdBy: 'Hanna Roth', committedAt: null, undoneAt: null, undoable: false,
  counts: { rowsIn: 10, stored: 4, changed: 1, unchanged: 2, waiting: 1, refused: 2 },
  findings: () => list([{ row: 3, line: 4, column: 'date', outcome: 'REFUSED', code: 'DATE_AMBIGUOUS', message: 'x', valueClass: 'date-like' }]),
  effect: { before: totals, after: { ...totals, met: 44 }, teams: [{ team: teams[1], required: 20, requiredAfter: 20, met: 12, metAfter: 15, proven: 9, provenAfter: 12, people: 3 }], people: 3, ahead: null },
  origin: 'FILE', said: null, reason: null, changes: [],
  job: null, notices: [{ code: 'COLUMN_SENSITIVE_DROPPED', message: 'x', columns: ['Gender'] }], problem: null,
  ...changes,
});

const template = { kind: 'people', title: 'People and their teams', columns: [{ name: 'external id', required: true, help: 'The id of the HR system', example: 'E1' }] };

export const importAnswers: Record<string, Resolver> = {
  batches: () => list([batch()]),
  batch: ({ id }) => (id === 'd1' ? decision() : batch()),
  templates: () => [template],
  commitBatch: () => batch({ status: 'COMMITTING' }),
  undoBatch: () => batch({ status: 'UNDOING' }),
  discardBatch: () => batch(),
};
