import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../coverage/analyse.js';
import type { Facts, RequirementFact } from '../coverage/facts.js';
import { analysed, AS_OF, asks, at, person, shows } from '../coverage/facts.fixture.js';
import { anyFacts } from '../coverage/random.fixture.js';
import { workforceOf } from '../coverage/workforce-of.js';
import { DEFAULT_POLICY } from '../organisation/policy.js';
import { atRisk } from './at-risk.js';

const teams = [{ id: 'plant', parentId: null }, { id: 'shop', parentId: 'plant' }, { id: 'paint', parentId: 'plant' }];
const people = [person('ann'), person('bob'), person('cyd', { teamId: 'paint' })];
const holds = (personId: string, changes = {}) => shows({ id: `e-${personId}`, personId, ...changes });
const inShop = (changes: Partial<RequirementFact> = {}) => asks({ ownerKind: 'team', ownerId: 'shop', ...changes });

function risks(changes: Partial<Facts>, limit = 5) {
  const { workforce, analysis } = analysed({ teams, people, ...changes });
  return atRisk(analysis, workforce, limit);
}

describe('requirements at risk', () => {
  it('name a broken minimum with its numbers', () => {
    expect(risks({ requirements: [inShop({ minimum: 2, weight: 3 })], evidence: [holds('ann')] })).toEqual([
      { reason: 'minimum-broken', scopeKind: 'team', scopeId: 'shop', topicId: 'welding', weight: 3, holders: 1, needed: 2, breaksAt: null },
    ]);
  });

  it('name a minimum that hangs on one person', () => {
    expect(risks({ requirements: [asks({ minimum: 2 })], evidence: [holds('ann'), holds('bob')] })).toMatchObject([{ reason: 'minimum-hangs-on-one', scopeKind: 'organisation', scopeId: null, holders: 2, needed: 2 }]);
  });

  it('name a skill that hangs on one person, for the highest team where it does', () => {
    const evidence = [holds('ann'), holds('cyd')];
    expect(risks({ requirements: [asks({ weight: 2 })], evidence }).filter(({ reason }) => reason === 'skill-hangs-on-one')).toMatchObject([
      { scopeId: 'shop', holders: 1, needed: 2 },
      { scopeId: 'paint', holders: 1, needed: 1 },
    ]);
    expect(risks({ requirements: [asks({ weight: 2 })], evidence: [holds('ann')] }).filter(({ reason }) => reason === 'skill-hangs-on-one')).toMatchObject([{ scopeKind: 'organisation', needed: 3 }]);
    expect(risks({ requirements: [asks({ weight: 1 })], evidence: [holds('ann')] })).toMatchObject([{ reason: 'unmet-share' }]);
  });

  it('name a minimum that expiry will break, on the day it does', () => {
    const evidence = [holds('ann', { until: at('2027-02-01') }), holds('bob', { until: at('2027-03-01') }), holds('cyd')];
    expect(risks({ requirements: [asks({ minimum: 1 })], evidence })).toEqual([]);
    expect(risks({ requirements: [asks({ minimum: 2, topicId: 'welding' })], evidence })).toMatchObject([{ reason: 'minimum-will-break', breaksAt: at('2027-03-01'), holders: 3, needed: 2 }]);
  });

  it('look a year ahead', () => {
    const until = (day: string) => [holds('ann', { until: at(day) }), holds('bob', { until: at(day) })];
    expect(risks({ requirements: [asks({ minimum: 1 })], evidence: until('2027-11-23') })).toHaveLength(1);
    expect(risks({ requirements: [asks({ minimum: 1 })], evidence: until('2027-11-24') })).toEqual([]);
  });

  it('name what most people lack, by share times weight', () => {
    const topics = ['a', 'b', 'c'].map((id) => ({ id, kind: 'skill' as const }));
    const requirements = [asks({ id: '1', topicId: 'a' }), asks({ id: '2', topicId: 'b', weight: 2 }), asks({ id: '3', topicId: 'c' })];
    const evidence = ['ann', 'bob', 'cyd'].flatMap((id, i) => [holds(id, { id: `b${id}`, topicId: 'b' }), holds(id, { id: `c${id}`, topicId: 'c' })].slice(i === 2 ? 2 : 0));
    expect(risks({ topics, requirements, evidence }).map(({ topicId, reason, holders, needed }) => [topicId, reason, holders, needed])).toEqual([['a', 'unmet-share', 0, 3], ['b', 'unmet-share', 2, 3], ['c', 'unmet-share', 2, 3]]);
  });

  it('come in the order of the reasons, each scope and topic once, up to the limit', () => {
    const requirements = [inShop({ id: '1', minimum: 1 }), inShop({ id: '2', ownerId: 'paint', minimum: 1 }), asks({ id: '3', weight: 2 }), asks({ id: '4', minimum: 1 })];
    const evidence = [holds('ann', { until: at('2026-12-24') })];
    const found = risks({ requirements, evidence }, 9).map(({ reason, scopeId }) => [reason, scopeId]);
    expect(found).toEqual([['minimum-broken', 'paint'], ['minimum-hangs-on-one', 'shop'], ['minimum-hangs-on-one', null], ['skill-hangs-on-one', null]]);
    expect(risks({ requirements, evidence }, 2)).toHaveLength(2);
  });

  it('name every broken minimum and none that is safe for good', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const workforce = workforceOf(facts);
        const analysis = analyse(workforce, DEFAULT_POLICY, AS_OF);
        const found = atRisk(analysis, workforce, Infinity);
        expect(found.filter(({ reason }) => reason === 'minimum-broken')).toHaveLength([...analysis.minimums.met].filter((met) => met === 0).length);
        for (const { reason, holders, needed } of found) expect(reason === 'minimum-broken' ? holders < needed : holders >= 0).toBe(true);
        expect(atRisk(analysis, workforce, 3)).toEqual(found.slice(0, 3));
      }),
      { numRuns: 100 },
    );
  });
});
