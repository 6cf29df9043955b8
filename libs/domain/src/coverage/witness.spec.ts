import { describe, expect, it } from '@jest/globals';
import type { Grade } from '../evidence/grade.js';
import { DEFAULT_POLICY } from '../organisation/policy.js';
import { analysed, asks, at, shows, unitsOf, unitWith } from './facts.fixture.js';

describe('a witness', () => {
  it('is the evidence that meets the level', () => {
    expect(unitWith([shows()])).toMatchObject({ state: 'met', witness: 'e1', best: null, held: 3, proven: true });
  });

  it.each([
    ['the higher grade, also below a higher level', { level: 3, grade: 'verified' as Grade }, { level: 4, grade: 'endorsed' as Grade, until: at('2030-01-01') }],
    ['between equal grades, the higher level', { level: 4, grade: 'attested' as Grade }, { level: 3, grade: 'attested' as Grade, until: at('2030-01-01') }],
    ['between equal grades and levels, the later end', { until: at('2028-01-01') }, { until: at('2027-01-01') }],
    ['between dated and open, the open one', { until: Infinity }, { until: at('2027-01-01') }],
  ])('is %s', (_, chosen, other) => {
    expect(unitWith([shows({ id: 'z', ...chosen }), shows({ id: 'a', ...other })]).witness).toBe('z');
    expect(unitWith([shows({ id: 'a', ...chosen }), shows({ id: 'z', ...other })]).witness).toBe('a');
  });

  it('is the lower id where all else is equal', () => {
    expect(unitWith([shows({ id: 'b' }), shows({ id: 'a' })]).witness).toBe('a');
  });

  it('is chosen by the end that counts, not by the date on the document', () => {
    const policy = { revalidationDays: new Map([['welding', 1000]]) };
    const [old, young] = [shows({ id: 'a', from: at('2025-01-01') }), shows({ id: 'b', from: at('2026-01-01'), until: at('2028-01-01') })];
    expect(unitWith([old, young], {}, policy).witness).toBe('b');
  });

  it.each([
    ['verified', true],
    ['attested', true],
    ['endorsed', false],
  ] as const)('of grade %s leaves a met unit proven: %p', (grade, proven) => {
    expect(unitWith([shows({ grade })])).toMatchObject({ state: 'met', proven });
  });

  it('leaves a proven unit proven, whatever an endorsement adds, and the held level is the highest of all', () => {
    const unit = unitWith([shows({ id: 'badge', grade: 'verified' }), shows({ id: 'lead', level: 4, grade: 'endorsed' })]);
    expect(unit).toMatchObject({ state: 'met', witness: 'badge', proven: true, held: 4 });
  });

  it('gives the held level, also above what is asked', () => {
    expect(unitWith([shows({ level: 5 })]).held).toBe(5);
  });

  it('ends when it does, and the unit is held until the last that meets it today ends', () => {
    const evidence = [shows({ id: 'a', level: 2, until: Infinity }), shows({ id: 'b', until: at('2029-01-01') }), shows({ id: 'c', level: 4, until: at('2027-01-01') }), shows({ id: 'd', until: at('2028-01-01') })];
    const { units } = analysed({ evidence }).analysis;
    expect([units.until[0], units.heldUntil[0]]).toEqual([at('2027-01-01'), at('2029-01-01')]);
    expect(analysed({}).analysis.units.heldUntil[0]).toBe(Infinity);
  });

  it('belongs to its own person and topic', () => {
    const topics = [{ id: 'painting', kind: 'skill' as const }, { id: 'welding', kind: 'skill' as const }];
    const evidence = [shows({ topicId: 'painting', level: 5 })];
    expect(unitsOf({ topics, evidence })).toEqual([expect.objectContaining({ topic: 'welding', state: 'missing', held: 0 })]);
  });
});

describe('the level of evidence', () => {
  it.each([
    ['claimed', 2],
    ['activity', 1],
    ['endorsed', 4],
    ['attested', 5],
    ['verified', 5],
  ] as const)('of grade %s counts up to %p by default', (grade, cap) => {
    expect(unitWith([shows({ level: 5, grade })], { grade: 'claimed', level: cap })).toMatchObject({ state: 'met', held: cap });
    expect(unitWith([shows({ level: 5, grade })], { grade: 'claimed', level: 5 }).held).toBe(cap);
  });

  it('is cut as the policy says', () => {
    const levelCaps = { ...DEFAULT_POLICY.levelCaps, claimed: 3 };
    expect(unitWith([shows({ level: 5, grade: 'claimed' })], { grade: 'claimed' }, { levelCaps }).state).toBe('met');
  });

  it('is nothing where the policy caps a grade at 0', () => {
    const levelCaps = { ...DEFAULT_POLICY.levelCaps, claimed: 0 };
    expect(unitWith([shows({ level: 5, grade: 'claimed' })], { grade: 'claimed', level: 1 }, { levelCaps })).toMatchObject({ state: 'low-grade', held: 0 });
  });
});

describe('a set of named credentials', () => {
  const topics = [{ id: 'forklift', kind: 'credentials' as const }];

  it('is held by any one of them, at level 1', () => {
    const evidence = [shows({ id: 'national', topicId: 'forklift', level: 1 }), shows({ id: 'foreign', topicId: 'forklift', level: 1, until: at('2025-06-01') })];
    const unit = unitsOf({ topics, evidence, requirements: [asks({ topicId: 'forklift', level: 1 })] })[0];
    expect(unit).toMatchObject({ state: 'met', witness: 'national', held: 1 });
  });
});
