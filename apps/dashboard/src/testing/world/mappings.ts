import { type Answers, AT, list, type Resolver } from './answers.js';
import { decision } from './decisions.js';
import { topics } from './organisation.js';
import { person } from './people.js';

export const title = (changes: Answers = {}): Answers => ({
  id: 'i1.x', kind: 'CREDENTIAL', title: 'HV switching basics', issuer: 'Grid Academy', issuerKey: 'did:web:grid.example', issuerId: 'i1', programId: null, people: 12, lacking: 8, standing: 'UNMAPPED', combinations: [],
  suggestions: [{ reason: 'TITLED', said: 'HV switching', rejected: false, topic: topics[0], decision: null }], ...changes,
});

export const mapping = (changes: Answers = {}): Answers => ({
  id: 'm1', issuer: 'Grid Academy', issuerKey: 'did:web:grid.example', titles: ['Authorised Person HV', 'Isolation'], programId: null, topic: topics[0], level: 4, assessment: 'EXAM', fromOn: '2025-01-01', toOn: null, status: 'IN_FORCE',
  load: { people: 5, pending: 2, met: 7 }, progress: [{ held: 2, people: 5 }, { held: 1, people: 3 }], decisions: () => [decision({ id: 'd3', said: 'Map Isolation', status: 'COMMITTED', committedAt: AT })],
  holders: () => list([{ held: ['isolation'], missing: ['authorised person hv'], standing: 'none', person: () => person, evidence: null }]), ...changes,
});

export const mappingAnswers: Record<string, Resolver> = {
  titles: () => list([title()]),
  mappings: () => list([mapping()]),
  mapping: () => mapping(),
  decideMapping: () => decision({ said: 'Map HV switching basics' }),
  endMapping: () => decision({ said: 'End the mapping' }),
  decideSuggestion: () => decision({ said: 'Do not map' }),
};
