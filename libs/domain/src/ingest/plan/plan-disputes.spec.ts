import { describe, expect, it } from '@jest/globals';
import { SkillIndex } from '../../normalise/skill-index.js';
import { parseDay } from '../../organisation/day.js';
import type { DisputeClaim } from '../claim.js';
import type { Known, Period } from './known.js';
import { planDispute } from './plan-disputes.js';

const DISPUTE = '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162';
const TODAY = parseDay('2026-11-22');
const since = (day: string | null, ownerId: string, key = ownerId): Period => ({ key, ownerId, fromOn: day === null ? null : parseDay(day), toOn: null });

/** Ada of Porto, of one team and one role, as far as the periods say. */
function known(memberships: readonly Period[] = [], posts: readonly Period[] = []): Known {
  const version = { personId: 'ada', name: 'Ada', location: 'Porto', jobFamily: 'Grid', costCentre: null, managerId: null, fromOn: null, toOn: null };
  return {
    today: TODAY, timeZone: 'UTC', idOf: (table, key) => `${table}:${key}`, people: new Map([['ada', 'ada']]), details: new Map([['ada', { version, externalIds: [], memberships, posts }]]),
    skills: new SkillIndex([]), achievements: new Set(), teams: new Set(), programs: new Map(), issuers: new Map(), documents: new Map(), evidence: new Map(), unbound: new Map(), claimants: new Map(), upheld: new Map(), saidBy: { accountId: null, personId: null, name: 'Hanna' }, learning: new Map(), notTaught: new Set(), contradicts: () => false,
  };
}

const answered = (changes: Partial<DisputeClaim>, beside = known()) =>
  planDispute({ kind: 'disputes', person: 'ada', dispute: DISPUTE, record: 'person', recordKey: 'location', answer: 'upheld', correction: 'Lisbon', reason: 'Moved', ...changes }, beside);
const facts = (plan: ReturnType<typeof planDispute>) => (plan.kind === 'store' ? plan.facts.slice(1).map(({ table, values }) => [table, values]) : plan);

describe('the answer to a dispute', () => {
  it('is kept under the id of the dispute, with its reason', () => {
    const plan = answered({ dispute: DISPUTE.toUpperCase(), record: 'evidence', recordKey: 'e', answer: 'kept', correction: null });
    expect(plan).toMatchObject({ facts: [{ table: 'dispute_answer', key: DISPUTE, values: { answer: 'kept', reason: 'Moved', recordKey: 'e', answeredByName: 'Hanna' } }], ends: [] });
  });

  it.each([['evidence', ['evidence']], ['learning', ['learning_record']], ['credential', ['credential_version', 'verification']]] as const)('that upholds it ends the record: %s', (record, tables) => {
    expect(answered({ record, recordKey: 'k', correction: null })).toMatchObject({ ends: tables.map((table) => ({ table, key: 'k' })) });
  });

  it('corrects one field of a person and leaves the others', () => {
    expect(facts(answered({}))).toEqual([['person_version', expect.objectContaining({ location: 'Lisbon', name: 'Ada', jobFamily: 'Grid' })]]);
    expect(facts(answered({ recordKey: 'job family', correction: 'Rail' }))).toEqual([['person_version', expect.objectContaining({ jobFamily: 'Rail', location: 'Porto' })]]);
  });

  it('moves to the right team from today, and lets the wrong one end yesterday', () => {
    const plan = answered({ recordKey: 'team', correction: 'Delivery / Cloud' }, known([since('2025-01-01', 'team:sales')]));
    const homes = plan.kind === 'store' ? plan.facts.filter(({ table }) => table === 'membership').map(({ values }) => values) : [];
    expect(homes).toEqual([
      { personId: 'ada', teamId: 'team:delivery\u001fcloud', fromOn: TODAY, toOn: null },
      { personId: 'ada', teamId: 'team:sales', fromOn: parseDay('2025-01-01'), toOn: TODAY - 1 },
    ]);
  });

  it('puts the right role in the place of every other of today', () => {
    const plan = answered({ recordKey: 'role', correction: 'Driver' }, known([], [since(null, 'role:clerk'), since('2026-11-22', 'role:cook'), since('2027-01-01', 'role:chief')]));
    const posts = plan.kind === 'store' ? plan.facts.filter(({ table }) => table === 'post').map(({ values }) => values) : [];
    expect(posts).toEqual([expect.objectContaining({ roleId: 'role:driver', toOn: null }), { personId: 'ada', roleId: 'role:clerk', fromOn: null, toOn: TODAY - 1 }]);
    expect(plan).toMatchObject({ ends: [{ table: 'post', key: 'role:cook' }] });
  });

  it.each([['team', 'A / / B'], ['shoe size', '44']])('is refused where nothing can be corrected by it: %s', (recordKey, correction) => {
    expect(answered({ recordKey, correction })).toMatchObject({ kind: 'refuse', code: 'CORRECTION_UNKNOWN' });
  });
});
