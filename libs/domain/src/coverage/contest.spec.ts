import { describe, expect, it } from '@jest/globals';
import { AS_OF, at, shows, unitWith } from './facts.fixture.js';

const passed = shows({ id: 'passed', from: at('2025-01-01') });
const failed = shows({ id: 'failed', isNegative: true, from: at('2026-01-01') });

describe('contrary evidence', () => {
  it('contests older evidence of its grade', () => {
    expect(unitWith([passed, failed])).toMatchObject({ state: 'contested', best: 'passed', witness: null, held: 2 });
  });

  it.each([
    ['of higher grade', { grade: 'verified' as const }, 'contested'],
    ['of lower grade', { grade: 'endorsed' as const }, 'met'],
    ['of the same moment', { from: at('2025-01-01') }, 'met'],
    ['that is older', { from: at('2024-01-01') }, 'met'],
    ['that is still to come', { from: AS_OF.instant }, 'met'],
    ['that is out of date', { until: at('2026-05-01') }, 'met'],
    ['that is revoked', { revokedAt: at('2026-05-01') }, 'met'],
    ['at a lower level than asked', { level: 2 }, 'contested'],
    ['at a higher level than asked', { level: 4 }, 'met'],
  ])('%s leaves the unit %s', (_, changes, state) => {
    expect(unitWith([passed, { ...failed, ...changes }]).state).toBe(state);
  });

  it('leaves the levels below the failed one', () => {
    const expert = { ...passed, level: 5 };
    expect(unitWith([expert, { ...failed, level: 4 }], { level: 3 })).toMatchObject({ state: 'met', held: 3, witness: 'passed' });
    expect(unitWith([expert, { ...failed, level: 4 }], { level: 4 })).toMatchObject({ state: 'contested', held: 3 });
  });

  it('is answered by newer positive evidence, whatever its grade', () => {
    expect(unitWith([passed, failed, shows({ id: 'again', grade: 'endorsed', from: at('2026-02-01') })])).toMatchObject({ state: 'met', witness: 'again' });
  });

  it('is outlasted by evidence of a higher grade', () => {
    expect(unitWith([passed, failed, shows({ id: 'signed', grade: 'verified', from: at('2024-01-01') })])).toMatchObject({ state: 'met', witness: 'signed' });
  });

  it('is the reason also where what it contests would not have met the unit and nothing is left', () => {
    expect(unitWith([{ ...passed, level: 2 }, { ...failed, level: 1 }])).toMatchObject({ state: 'contested', held: 0, best: 'passed' });
  });

  it('alone is no evidence of anything', () => {
    expect(unitWith([failed])).toMatchObject({ state: 'missing', best: null, held: 0 });
  });
});

describe('evidence that settles', () => {
  const held = shows({ id: 'held', isSettling: true, grade: 'attested', from: at('2026-02-01') });
  const not = shows({ id: 'not', isSettling: true, isNegative: true, from: at('2026-02-01') });

  it('for the level lets the older proof speak again, with its own grade', () => {
    const signed = { ...passed, grade: 'verified' as const };
    const failedAgain = { ...failed, grade: 'verified' as const };
    expect(unitWith([signed, failedAgain]).state).toBe('contested');
    expect(unitWith([signed, failedAgain, { ...held, grade: 'verified' as const }], { grade: 'verified' })).toMatchObject({ state: 'met', proven: true });
    expect(unitWith([passed, failed, held])).toMatchObject({ state: 'met', proven: true });
  });

  it('against the level leaves nothing contested: what is left is below it, or missing', () => {
    expect(unitWith([passed, failed, not])).toMatchObject({ state: 'below-level', held: 2 });
    expect(unitWith([passed, { ...failed, level: 1 }, { ...not, level: 1 }])).toMatchObject({ state: 'missing', held: 0 });
  });

  it.each([
    ['of the same day', { from: failed.from }, 'met'],
    ['that is older', { from: at('2025-06-01') }, 'contested'],
    ['of lower grade', { grade: 'endorsed' as const }, 'contested'],
    ['at a lower level', { level: 2 }, 'contested'],
    ['that is pending', { isPending: true }, 'contested'],
    ['that is revoked', { revokedAt: at('2026-03-01') }, 'contested'],
  ])('%s leaves the unit %s where it is for the level', (_, changes, state) => {
    // The requirement asks for more than an endorsement, so that only the older proof can meet it.
    expect(unitWith([passed, failed, { ...held, ...changes }], { grade: 'attested' }).state).toBe(state);
  });

  it('never takes a proof of a higher grade away', () => {
    expect(unitWith([{ ...passed, grade: 'verified' }, not])).toMatchObject({ state: 'met', witness: 'passed' });
  });

  it('is itself contested by what comes later', () => {
    expect(unitWith([passed, failed, held, { ...failed, id: 'later', from: at('2026-03-01') }]).state).toBe('contested');
  });
});
