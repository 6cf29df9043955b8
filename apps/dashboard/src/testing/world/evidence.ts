import { type Answers, AT, type Resolver } from './answers.js';
import { credential } from './credentials.js';
import { decision } from './decisions.js';
import { batch } from './imports.js';
import { topics } from './organisation.js';
import { person } from './people.js';

export const evidence = (changes: Answers = {}): Answers => ({
  id: 'e1', person: () => person, topic: topics[0], level: 4, grade: 'VERIFIED', negative: false, validFrom: AT, validUntil: '2028-03-01T00:00:00.000Z', revokedAt: null,
  standing: 'counted', pendingWhy: null, recordedFrom: AT, recordedTo: null, sourceKind: 'credential', source: 'ana.json', link: null, workSample: null, settles: false, dispute: null, batch: () => batch(), decisions: () => [decision({ status: 'COMMITTED', said: 'Trust Grid Academy', committedAt: AT })], row: 2, credential: () => credential, document: null, learning: null,
  mapping: { id: 'm1', issuer: 'Grid Academy', title: 'Authorised Person HV', topic: topics[0], level: 4, assessment: 'exam' },
  ...changes,
});

export const evidenceAnswers: Record<string, Resolver> = {
  evidence: () => evidence(),
};
