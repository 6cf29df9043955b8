import { type Answers, AT, list, type Resolver } from './answers.js';
import { teams, topics } from './organisation.js';
import { person } from './people.js';
import { gap, unit } from './units.js';

export const totals = {
  people: 3, suppressed: false, required: 56, met: 41, proven: 33, pending: 5, upTo: 46,
  verified: 20, attested: 13, endorsed: 8, activity: 0, claimed: 0,
  contested: 0, revoked: 1, expired: 4, lowGrade: 2, belowLevel: 1, missing: 2, leave: 3, grace: 0, exempt: 0, minimums: 2, minimumsMet: 1,
};

const risk = { code: 'HANGS_ON_ONE', team: teams[1], topic: topics[0], required: 9, met: 5, onDay: null, weight: 3 };
const minimum = { id: 'n1', scopeName: 'Signalling', teamId: 't2', topic: topics[0], n: 3, level: 3, minimumGrade: 'ATTESTED', weight: 3, holders: 2, met: false, proven: false, pendingHolders: 1, busFactor: 0, people: [] };
const requirement = { id: 'q1', ownerKind: 'role', ownerName: 'Signaller', topic: topics[0], level: 3, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null, effectiveOn: '2026-01-01' };

const map = {
  teams: teams.map((team) => ({ ...team, hasChildren: team.id === 't1', totals })), columns: topics, teamCount: 2, columnCount: 2,
  required: [9, 0, 9, 2], met: [5, 0, 5, 2], proven: [4, 0, 4, 2], pending: [2, 0, 2, 0], hangsOnOne: [0, 0, 1, 0],
};

export const coverage = (changes: Answers = {}): Answers => ({
  __typename: 'Coverage', id: 'an1', asOf: '2026-11-22', knownAt: AT, computedAt: AT, hash: 'h', policyVersion: 3, stale: false,
  totals, map, mapLines: 3, minimums: list([minimum]), atRisk: [risk], expiring: [{ month: '2026-12', count: 2 }, { month: '2027-01', count: 0 }],
  change: { since: '2026-10-22', sinceAnalysisId: 'an0', before: { ...totals, met: 38, required: 55 }, after: totals, parts: [{ code: 'NEWLY_MET', met: 4, required: 0 }, { code: 'NOBODY_KNOWS', met: -1, required: 1 }] },
  gaps: list([gap]), metUnits: list([unit()]),
  cell: { team: teams[1], column: topics[0], required: 9, met: 5, proven: 4, pending: 2, leave: 0, grace: 0, exempt: 0, holders: 5, hangsOnOne: true, requirements: [requirement], minimums: [minimum], units: list([unit(), gap]), outside: 2 },
  teamMatrix: { team: teams[1], people: [person], topics, level: [3, 1], held: [4, 0], state: [0, 7], grade: [0, -1], until: ['2027-03-14', null] },
  ...changes,
});

export const coverageAnswers: Record<string, Resolver> = {
  coverage: () => coverage(),
};
