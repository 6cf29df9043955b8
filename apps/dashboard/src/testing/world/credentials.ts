import { type Answers, AT, list, type Resolver } from './answers.js';
import { decision } from './decisions.js';
import { evidence } from './evidence.js';
import { person } from './people.js';

export const issuer = { id: 'i1', key: 'did:web:grid.example', name: 'Grid Academy', trust: 'trusted', reason: 'Audited', decidedAt: AT };

export const credential: Answers = {
  id: 'c1', format: 'ob3-di', achievement: 'Authorised Person HV', issuer, person: () => person, verdict: 'ACCEPT', outcome: 'verified', checkedAt: AT,
  findings: [
    { check: 'proof', outcome: 'PASS', code: 'ok', at: AT, detail: [] },
    { check: 'recipient', outcome: 'PASS', code: 'ok', at: AT, detail: [] },
    { check: 'status', outcome: 'UNKNOWN', code: 'made-up-code', at: AT, detail: [{ key: 'list', value: '21 Nov' }] },
  ],
  validFrom: AT, validUntil: '2028-03-01T00:00:00.000Z', revokedAt: null, fileName: 'ana.json', mediaType: 'application/ld+json', sha256: 'ab'.repeat(32), document: '{"name":"<script>alert(1)</script>"}', counts: () => [evidence()], dispute: null,
};

export const credentialAnswers: Record<string, Resolver> = {
  credential: () => credential,
  credentials: () => list([credential]),
  lookAgain: () => decision({ status: 'READING' }),
};
