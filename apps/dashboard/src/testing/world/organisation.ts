import type { Answers, Resolver } from './answers.js';

export const teams = [
  { id: 't1', name: 'Engineering', path: 'Engineering', parentId: null, depth: 0, people: 3 },
  { id: 't2', name: 'Signalling', path: 'Engineering / Signalling', parentId: 't1', depth: 1, people: 2 },
];

export const topics = [
  { id: 's1', name: 'HV switching', kind: 'SKILL' },
  { id: 's2', name: 'First aid', kind: 'CREDENTIAL' },
];

export const facets: Answers = { locations: ['Lisbon', 'Porto'], jobFamilies: ['Operations'], costCentres: [], roles: [{ id: 'r1', name: 'Signaller' }] };

export const session = (role: string, changes: Answers = {}): Answers => ({
  account: { id: 'acc', name: 'Hanna Roth', email: 'hanna@aurora.example' }, actingRole: role, roles: [role, 'EMPLOYEE'], personId: 'p1', ledTeamIds: ['t2'], decidesForAll: role === 'HR',
  organisation: { id: 'o', name: 'Aurora Rail', timeZone: 'Europe/Berlin', today: '2026-11-22', smallGroup: 5 },
  ...changes,
});

export const organisationAnswers: Record<string, Resolver> = {
  teams: () => teams,
  facets: () => facets,
  actAs: ({ role: next }) => session(String(next)),
  search: () => [{ kind: 'person', id: 'p1', name: 'Ana Ferreira', detail: 'Signalling' }],
};
