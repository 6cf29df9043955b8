import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '../organisation/day.js';
import type { EvidenceFact } from './facts.js';
import { AS_OF, at, shows, unitWith } from './facts.fixture.js';

const EXPIRED = { until: at('2026-01-01') };
const REVOKED = { revokedAt: at('2026-01-01') };
const PENDING = { isPending: true };
const LOW = { grade: 'claimed', level: 5 } as const;

describe('a unit that is not met', () => {
  it.each<[string, Partial<EvidenceFact>]>([
    ['pending', PENDING],
    ['revoked', REVOKED],
    ['expired', EXPIRED],
    ['low-grade', { grade: 'activity', level: 5 }],
    ['below-level', { level: 2 }],
  ])('is %s when that alone stands between its evidence and it', (state, changes) => {
    const levelCaps = { verified: 5, attested: 5, endorsed: 5, activity: 5, claimed: 5 };
    expect(unitWith([shows(changes)], {}, { levelCaps })).toMatchObject({ state, witness: null, best: 'e1', proven: false });
  });

  it('is missing without evidence', () => {
    expect(unitWith([])).toMatchObject({ state: 'missing', witness: null, best: null, held: 0 });
  });

  it('takes the first reason in the order of the vocabulary', () => {
    const levelCaps = { verified: 5, attested: 5, endorsed: 5, activity: 5, claimed: 5 };
    const failed = [shows({ id: '1', from: at('2024-01-01') }), shows({ id: '1x', isNegative: true, level: 3, from: at('2024-02-01') })];
    const rest = [
      ['pending', shows({ id: '2', ...PENDING })],
      ['revoked', shows({ id: '3', ...REVOKED })],
      ['expired', shows({ id: '4', ...EXPIRED })],
      ['low-grade', shows({ id: '5', ...LOW })],
      ['below-level', shows({ id: '6', level: 2 })],
    ] as const;
    const evidence = rest.map(([, fact]) => fact);
    expect(unitWith([...failed, ...evidence], {}, { levelCaps })).toMatchObject({ state: 'contested', best: '1' });
    rest.forEach(([state, { id }], from) => {
      expect(unitWith(evidence.slice(from), {}, { levelCaps })).toMatchObject({ state, best: id });
    });
  });

  it.each([
    ['expired', EXPIRED],
    ['revoked', REVOKED],
    ['low-grade', { grade: 'claimed' as const, level: 1 }],
  ])('is %s by evidence that is also below the level, where there is nothing else', (state, changes) => {
    expect(unitWith([shows({ level: 1, ...changes })])).toMatchObject({ state, best: 'e1', held: 0 });
  });

  it('is below level rather than expired when renewing what expired would not meet it', () => {
    expect(unitWith([shows({ id: 'now', level: 2 }), shows({ id: 'then', level: 1, ...EXPIRED })])).toMatchObject({ state: 'below-level', best: 'now', held: 2 });
  });

  it('shows the held level only of sufficient grade', () => {
    expect(unitWith([shows({ level: 2 }), shows({ id: 'e2', grade: 'claimed' })], { level: 5 })).toMatchObject({ state: 'below-level', held: 2 });
    expect(unitWith([shows({ level: 2, grade: 'claimed' })], { level: 5 })).toMatchObject({ held: 0 });
  });
});

describe('pending evidence', () => {
  it.each<[string, Partial<EvidenceFact>]>([
    ['its level is too low', { level: 2 }],
    ['its grade caps the level', { grade: 'activity', level: 5 }],
    ['its grade is too low', { grade: 'claimed', level: 2 }],
    ['it has expired', EXPIRED],
    ['it is revoked', REVOKED],
    ['it is not valid yet', { from: AS_OF.instant }],
  ])('gives no pending unit where %s', (_, changes) => {
    expect(unitWith([shows({ ...PENDING, ...changes })])).toMatchObject({ state: 'missing', best: null });
  });

  it('gives none where a later failed re-test would contest it', () => {
    expect(unitWith([shows(PENDING), shows({ id: 'x', isNegative: true, from: at('2026-01-01') })]).state).toBe('missing');
  });

  it('is never held', () => {
    expect(unitWith([shows(PENDING)]).held).toBe(0);
  });

  it('does not speak against anybody before it is decided', () => {
    expect(unitWith([shows(), shows({ id: 'x', isNegative: true, ...PENDING, from: at('2026-01-01') })]).state).toBe('met');
  });
});

describe('evidence as of the end of a day', () => {
  it.each<[string, Partial<EvidenceFact>, string]>([
    ['that begins with the next day does not count', { from: AS_OF.instant }, 'missing'],
    ['that begins a moment before does', { from: AS_OF.instant - 1 }, 'met'],
    ['that ends with the day still counts', { until: AS_OF.instant }, 'met'],
    ['that ended a moment before does not', { until: AS_OF.instant - 1 }, 'expired'],
    ['revoked from the next day on still counts', { revokedAt: AS_OF.instant }, 'met'],
    ['revoked a moment before does not', { revokedAt: AS_OF.instant - 1 }, 'revoked'],
    ['revoked before it expired is revoked', { revokedAt: at('2026-01-01'), until: at('2026-02-01') }, 'revoked'],
    ['revoked after it expired is expired', { revokedAt: at('2026-02-01'), until: at('2026-01-01') }, 'expired'],
    ['revoked at the moment it expired is expired', { revokedAt: at('2026-01-01'), until: at('2026-01-01') }, 'expired'],
  ])('%s', (_, changes, state) => {
    expect(unitWith([shows(changes)]).state).toBe(state);
  });
});

describe('a revalidation window', () => {
  const policy = { revalidationDays: new Map([['welding', 365]]) };
  const lastStart = AS_OF.instant - 365 * DAY_MS;

  it.each([
    ['counts on its last day', lastStart, 'met'],
    ['has run out a moment later', lastStart - 1, 'expired'],
  ])('%s', (_, from, state) => {
    expect(unitWith([shows({ from })], {}, policy).state).toBe(state);
  });

  it('does not prolong what ends earlier by itself', () => {
    expect(unitWith([shows({ from: at('2026-11-01'), until: at('2026-11-10') })], {}, policy).state).toBe('expired');
  });

  it('says revoked of what was revoked inside it', () => {
    expect(unitWith([shows({ from: at('2024-01-01'), revokedAt: at('2024-03-01') })], {}, policy).state).toBe('revoked');
    expect(unitWith([shows({ from: at('2024-01-01'), revokedAt: at('2025-03-01') })], {}, policy).state).toBe('expired');
  });

  it('takes evidence without a known start for outdated, but only where there is a window', () => {
    expect(unitWith([shows({ from: -Infinity })], {}, policy).state).toBe('expired');
    expect(unitWith([shows({ from: -Infinity })]).state).toBe('met');
  });

  it('leaves other skills alone', () => {
    expect(unitWith([shows({ from: at('2000-01-01') })], {}, { revalidationDays: new Map([['painting', 1]]) }).state).toBe('met');
  });
});
