import { describe, expect, it } from '@jest/globals';
import type { Facts, RequirementFact } from './facts.js';
import { analysed, asks, at, person, shows, TODAY } from './facts.fixture.js';

const teams = [{ id: 'plant', parentId: null }, { id: 'shop', parentId: 'plant' }, { id: 'paint', parentId: 'plant' }];
const people = [person('ann'), person('bob'), person('cyd', { teamId: 'paint' })];
const atLeast = (minimum: number, changes: Partial<RequirementFact> = {}) => asks({ ownerKind: 'team', ownerId: 'shop', minimum, ...changes });
const holds = (personId: string, changes = {}) => shows({ id: `e-${personId}`, personId, ...changes });
const everyone = [holds('ann'), holds('bob'), holds('cyd')];

function minimumsOf(requirements: readonly RequirementFact[], changes: Partial<Facts> = {}) {
  const { workforce, analysis } = analysed({ teams, people, roles: [{ id: 'welder' }], evidence: everyone, requirements, ...changes });
  const { minimums } = analysis;
  return Array.from({ length: minimums.count }, (_, m) => ({
    n: minimums.n[m],
    level: minimums.level[m],
    grade: minimums.grade[m],
    weight: minimums.weight[m],
    requirement: workforce.requirements.ids[minimums.requirement[m]!],
    holders: minimums.holders[m],
    provenHolders: minimums.provenHolders[m],
    pendingHolders: minimums.pendingHolders[m],
    verdict: [minimums.met[m], minimums.proven[m], minimums.pending[m]].join(''),
    busFactor: minimums.busFactor[m],
    who: [...minimums.holder.subarray(minimums.holderStart[m], minimums.holderStart[m + 1])].map((one) => workforce.people.ids[one]),
    by: [...minimums.holderWitness.subarray(minimums.holderStart[m], minimums.holderStart[m + 1])].map((one) => workforce.evidence.ids[one]),
  }));
}

describe('a minimum', () => {
  it.each([
    ['of a team counts its people', atLeast(1), ['ann', 'bob']],
    ['of a team counts its subtree', atLeast(1, { ownerId: 'plant' }), ['ann', 'bob', 'cyd']],
    ['of the organisation counts everybody', asks({ minimum: 1 }), ['ann', 'bob', 'cyd']],
    ['of a role counts those in its posts, each once', atLeast(1, { ownerKind: 'role', ownerId: 'welder' }), ['cyd']],
  ])('%s', (_, requirement, who) => {
    const posts = [0, 5].map((since) => ({ personId: 'cyd', roleId: 'welder', since }));
    expect(minimumsOf([requirement], { posts })[0]).toMatchObject({ who, holders: who.length });
  });

  it.each([
    [1, '110', 2],
    [2, '110', 1],
    [3, '000', 0],
  ])('of %p with two holders has the verdict %s and the bus factor %p', (n, verdict, busFactor) => {
    expect(minimumsOf([atLeast(n)])[0]).toMatchObject({ verdict, busFactor });
  });

  it('counts a person once, however much evidence there is', () => {
    expect(minimumsOf([atLeast(2)], { evidence: [holds('ann'), shows({ id: 'more' })] })[0]).toMatchObject({ holders: 1, verdict: '000', by: ['e-ann'] });
  });

  it('is proven when enough holders are', () => {
    const evidence = [holds('ann', { grade: 'endorsed' }), holds('bob')];
    expect(minimumsOf([atLeast(1)], { evidence })[0]).toMatchObject({ verdict: '110', provenHolders: 1 });
    expect(minimumsOf([atLeast(2)], { evidence })[0]).toMatchObject({ verdict: '100', provenHolders: 1 });
  });

  it('is pending when what is undecided would complete it', () => {
    const evidence = [holds('ann'), holds('bob', { isPending: true })];
    expect(minimumsOf([atLeast(1)], { evidence })[0]).toMatchObject({ verdict: '110', pendingHolders: 1 });
    expect(minimumsOf([atLeast(2)], { evidence })[0]).toMatchObject({ verdict: '001', pendingHolders: 1 });
    expect(minimumsOf([atLeast(3)], { evidence })[0]).toMatchObject({ verdict: '000', pendingHolders: 1 });
  });

  it.each<[string, Partial<Facts>]>([
    ['on leave', { people: [person('ann', { isOnLeave: true }), ...people.slice(1)] }],
    ['in grace', { people: [person('ann', { joinedOn: TODAY }), ...people.slice(1)] }],
    ['exempt', { exemptions: [{ personId: 'ann', topicId: 'welding' }] }],
    ['without a home team', { people: [person('ann', { teamId: null }), ...people.slice(1)] }],
    ['whose evidence has expired', { evidence: [holds('ann', { until: at('2026-01-01') }), holds('bob')] }],
    ['below the level', { evidence: [holds('ann', { level: 2 }), holds('bob')] }],
    ['of too low a grade', { evidence: [holds('ann', { grade: 'activity' }), holds('bob')] }],
    ['who failed since', { evidence: [holds('ann'), holds('bob'), shows({ id: 'x', isNegative: true, from: at('2026-01-01') })] }],
  ])('does not count a person %s', (_, changes) => {
    expect(minimumsOf([atLeast(1, { graceDays: 5 })], changes)[0]).toMatchObject({ who: ['bob'], pendingHolders: 0 });
  });

  it('is one for a scope and a topic: most people, highest level, grade and weight, shortest grace', () => {
    const requirements = [atLeast(1, { id: 'a', level: 3, grade: 'verified', graceDays: 90 }), atLeast(2, { id: 'b', level: 1, weight: 3 }), atLeast(1, { id: 'c', ownerId: 'paint' })];
    const [shop, paint, ...none] = minimumsOf(requirements, { people: [person('ann', { joinedOn: TODAY }), ...people.slice(1)], evidence: [holds('ann', { grade: 'verified' }), holds('bob')] }).reverse();
    expect(none).toEqual([]);
    expect(shop).toMatchObject({ n: 2, level: 3, grade: 5, weight: 3, requirement: 'b', who: ['ann'] });
    expect(paint).toMatchObject({ n: 1, requirement: 'c' });
  });

  it('leaves the everyone requirement for the same topic alone', () => {
    const { analysis } = analysed({ requirements: [asks(), asks({ id: 'r2', minimum: 2, level: 5 })], evidence: [shows()] });
    expect([...analysis.units.state]).toEqual([0]);
    expect([...analysis.units.level]).toEqual([3]);
    expect([...analysis.minimums.met]).toEqual([0]);
  });

  it('without anybody is broken', () => {
    expect(minimumsOf([atLeast(1)], { evidence: [] })[0]).toMatchObject({ holders: 0, busFactor: 0, verdict: '000', who: [] });
  });
});
