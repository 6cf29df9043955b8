import { type Answers, AT, list, type Resolver } from './answers.js';
import { credential, issuer } from './credentials.js';
import { decision } from './decisions.js';

const issuerPage = (changes: Answers = {}): Answers => ({
  ...issuer, names: ['The Grid Academy'], load: { credentials: 12, people: 9, pendingUnits: 4, evidence: 7, evidencePeople: 6 },
  keys: [{ method: 'did:web:grid.example#key-1', credentials: 12, outcome: 'PASS', code: 'key-bound', checkedAt: AT }], decisions: () => [decision({ id: 'd2', said: 'Trust Grid Academy', status: 'COMMITTED', committedAt: AT })],
  credentials: () => list([credential]), ...changes,
});

export const issuerAnswers: Record<string, Resolver> = {
  issuers: () => list([issuerPage()]),
  issuer: () => issuerPage(),
  decideIssuer: () => decision(),
};
