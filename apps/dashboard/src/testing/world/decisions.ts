import { type Answers, list, type Resolver } from './answers.js';
import { batch } from './imports.js';

export const decision = (changes: Answers = {}): Answers => batch({ id: 'd1', kind: 'issuers', origin: 'SCREEN', said: 'Do not trust Academy', reason: 'No audit', changes: [{ about: 'issuer', field: 'trust', before: 'undecided', after: 'distrusted' }], notices: [], counts: { rowsIn: 1, stored: 0, changed: 1, unchanged: 0, waiting: 0, refused: 0 }, ...changes });

export const decisionAnswers: Record<string, Resolver> = {
  decisions: () => list([decision({ status: 'COMMITTED' })]),
};
