import { describe, expect, it } from '@jest/globals';
import type { ClaimedCredential, Report } from '@tessera/domain';

import { planCredential, type CheckedDocument } from './plan-credential.js';

const NOW = new Date('2026-11-22T00:00:00Z');
const CLAIM: ClaimedCredential = {
  id: 'urn:badge', name: null, description: null, issuer: { id: 'https://academy.example/issuer', name: 'Academy' }, achievement: { id: null, name: 'Welding', type: null, description: null, tags: [] },
  recipients: [], validFrom: '2026-01-01T00:00:00.000Z', validUntil: null, statuses: [], alignments: [], results: [], scales: [],
};
const report = (claim: ClaimedCredential): Report => ({ verdict: 'indeterminate', outcome: 'key-unresolvable', findings: [{ check: 'key', outcome: 'unknown', code: 'badge-class-unreachable', at: NOW.toISOString() }], format: 'ob2-hosted', claim });
const document = (claim: ClaimedCredential): CheckedDocument => ({ sha256: 'ab', fileName: 'badge.json', report: report(claim), claim, claimants: [{ personId: 'ada', holder: { outcome: 'pass', code: 'recipient-matches' } }] });
const plan = (claim: ClaimedCredential) => {
  const planned = planCredential(document(claim), [], { idOf: (table, key) => `${table} ${key}`, now: NOW });
  if (planned.kind !== 'store') throw new Error(planned.kind);
  return planned;
};
const issuerIds = ({ facts }: ReturnType<typeof plan>) => facts.flatMap(({ values }) => ('issuerId' in values ? [values.issuerId] : []));

describe('what is stored of a credential', () => {
  it('names the issuer that it names', () => {
    expect(issuerIds(plan(CLAIM))).toEqual(['issuer https://academy.example/issuer', 'issuer https://academy.example/issuer']);
  });

  it.each(['', ' '])('names no issuer where the document names %j', (id) => {
    const planned = plan({ ...CLAIM, issuer: { id, name: null } });
    expect(issuerIds(planned)).toEqual([null]);
    expect(planned.anchors.map(({ table }) => table)).toEqual(['credential']);
  });
});
