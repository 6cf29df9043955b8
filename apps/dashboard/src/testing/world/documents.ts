import { type Answers, AT, list, type Resolver } from './answers.js';
import { evidence } from './evidence.js';
import { topics } from './organisation.js';
import { person } from './people.js';

export const certificate = (changes: Answers = {}): Answers => ({
  id: 'f1', kind: 'CERTIFICATE', withdrawHindrance: 'ROLE_TOO_LOW', withdrawnAt: null, dispute: null, title: 'First aid <i>course</i>', issuer: 'Red Cross', fileName: 'first-aid.png', mediaType: 'image/png', size: 2048, sha256: 'cd'.repeat(32), width: 800, height: 600, pages: null, notes: [], level: null, issuedOn: '2026-01-10', untilOn: '2028-01-09',
  createdAt: AT, createdBy: 'Ana Ferreira', state: 'UNCHECKED', asksTwo: false, hindrance: null, person: () => person, topic: topics[1], checks: [], counts: () => [evidence({ sourceKind: 'document', grade: 'ATTESTED', standing: 'pending', pendingWhy: 'document-unchecked', credential: null, source: 'First aid course' })],
  ...changes,
});

export const documentCheck = (changes: Answers = {}): Answers => ({ round: 'first', result: 'ACCEPTED', how: 'REGISTRY', reference: 'No 7', reason: 'Looked up', level: null, fromOn: '2026-01-10', toOn: '2028-01-09', checkedBy: 'Hanna Roth', checkedAt: AT, batchId: 'd1', topic: topics[1], ...changes });

export const documentAnswers: Record<string, Resolver> = {
  documents: () => list([certificate()]),
  document: () => certificate(),
  documentTopics: () => topics,
  checkDocument: () => ({ id: 'd1', said: 'Accept “First aid course”' }),
};
