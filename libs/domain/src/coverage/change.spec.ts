import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../organisation/policy.js';
import { analyse } from './analyse.js';
import { changeBetween } from './change.js';
import type { Facts } from './facts.js';
import { analysed, AS_OF, asks, at, person, shows, TODAY } from './facts.fixture.js';
import type { Change } from './parts.js';
import { anyFacts } from './random.fixture.js';
import { workforceOf } from './workforce-of.js';

const ann = { personId: 'ann', topicId: 'welding' };
const changeOf = (before: Partial<Facts>, after: Partial<Facts>) => changeBetween(analysed(before), analysed(after));

describe('what changed between two analyses', () => {
  it.each<[string, Partial<Facts>, Partial<Facts>, object]>([
    ['a unit newly met, by the reason it had', { evidence: [shows({ isPending: true })] }, { evidence: [shows()] }, { kind: 'newly-met', why: 'pending', met: 1, required: 0 }],
    ['a unit no longer met, by its reason now', { evidence: [shows()] }, { evidence: [shows({ until: at('2026-01-01') })] }, { kind: 'no-longer-met', why: 'expired', met: -1, required: 0 }],
    ['a unit newly asked for and met', { requirements: [], evidence: [shows()] }, { evidence: [shows()] }, { kind: 'in-scope', why: 'not-asked', met: 1, required: 1 }],
    ['a unit newly asked for and missing', { requirements: [] }, {}, { kind: 'in-scope', why: 'not-asked', met: 0, required: 1 }],
    ['somebody back from leave', { people: [person('ann', { isOnLeave: true })] }, {}, { kind: 'in-scope', why: 'leave', met: 0, required: 1 }],
    ['somebody exempt', {}, { exemptions: [ann] }, { kind: 'out-of-scope', why: 'exempt', met: 0, required: -1 }],
    ['somebody in grace', { evidence: [shows()] }, { evidence: [shows()], people: [person('ann', { joinedOn: TODAY })], requirements: [asks({ graceDays: 9 })] }, { kind: 'out-of-scope', why: 'grace', met: -1, required: -1 }],
  ])('shows %s', (_, before, after, part) => {
    expect(changeOf(before, after).units.parts).toEqual([{ ...part, of: [ann] }]);
  });

  it.each<[string, Partial<Facts>, Partial<Facts>]>([
    ['nothing changed', { evidence: [shows()] }, { evidence: [shows()] }],
    ['a gap has another reason', {}, { evidence: [shows({ level: 1 })] }],
    ['an excused person is excused for another reason', { exemptions: [ann] }, { people: [person('ann', { isOnLeave: true })] }],
  ])('has no parts where %s', (_, before, after) => {
    expect(changeOf(before, after).units.parts).toEqual([]);
  });

  it('knows people by their ids, whatever their place in the columns', () => {
    const change = changeOf({ people: [person('zoe')], evidence: [] }, { people: [person('ann'), person('zoe')], evidence: [shows({ personId: 'zoe' })] }).units;
    expect(change).toMatchObject({ before: { met: 0, required: 1 }, after: { met: 1, required: 2 } });
    expect(change.parts.map(({ kind, why, of }) => [kind, why, of.map(({ personId }) => personId)])).toEqual([['newly-met', 'missing', ['zoe']], ['in-scope', 'not-asked', ['ann']]]);
  });

  it('shows minimums likewise', () => {
    const requirements = [asks({ minimum: 1, ownerKind: 'team', ownerId: 'shop' })];
    const { minimums } = changeOf({ requirements, evidence: [shows()] }, { requirements: [...requirements, asks({ id: 'r2', minimum: 1 })] });
    expect(minimums).toEqual({
      before: { met: 1, required: 1 },
      after: { met: 0, required: 2 },
      parts: [
        { kind: 'no-longer-met', why: null, met: -1, required: 0, of: [{ scopeKind: 'team', scopeId: 'shop', topicId: 'welding' }] },
        { kind: 'in-scope', why: 'not-asked', met: 0, required: 1, of: [{ scopeKind: 'organisation', scopeId: null, topicId: 'welding' }] },
      ],
    });
  });

  it('has parts that add up to the change exactly, each as large as its list', () => {
    const later = anyFacts.chain((facts) => {
      const some = <T>(rows: readonly T[]) => fc.subarray([...rows]);
      return fc.tuple(fc.constant(facts), fc.record({ people: fc.constant(facts.people), requirements: some(facts.requirements), evidence: some(facts.evidence), exemptions: some(facts.exemptions), posts: some(facts.posts) }));
    });
    fc.assert(
      fc.property(later, fc.boolean(), ([facts, kept], isBackwards) => {
        const both = [facts, { ...facts, ...kept }].map((these) => ({ workforce: workforceOf(these), analysis: analyse(workforceOf(these), DEFAULT_POLICY, AS_OF) }));
        const [before, after] = (isBackwards ? both.reverse() : both) as [(typeof both)[0], (typeof both)[0]];
        const { units, minimums } = changeBetween(before, after);
        for (const change of [units, minimums]) expectExact(change);
        expect(units.after).toEqual({ met: after.analysis.totals.met.at(-1), required: after.analysis.totals.required.at(-1) });
        expect(minimums.before).toEqual({ met: [...before.analysis.minimums.met].filter((met) => met === 1).length, required: before.analysis.minimums.count });
      }),
      { numRuns: 300 },
    );
  });
});

function expectExact({ before, after, parts }: Change<unknown>): void {
  const sum = (of: 'met' | 'required') => parts.reduce((total, part) => total + part[of], 0);
  expect([before.met + sum('met'), before.required + sum('required')]).toEqual([after.met, after.required]);
  for (const { met, required, of } of parts) expect(Math.max(Math.abs(met), Math.abs(required))).toBe(of.length);
}
