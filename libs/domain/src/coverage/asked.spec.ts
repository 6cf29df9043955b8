import { describe, expect, it } from '@jest/globals';
import { TesseraError } from '../tessera-error.js';
import { asks, person, TODAY, unitsOf } from './facts.fixture.js';

const teams = [
  { id: 'plant', parentId: null },
  { id: 'shop', parentId: 'plant' },
  { id: 'paint', parentId: 'plant' },
];
const roles = [{ id: 'welder' }, { id: 'lead' }];
const post = (roleId: string, since = 0) => ({ personId: 'ann', roleId, since });
const ofRole = (id: string, changes = {}) => asks({ id, ownerKind: 'role', ownerId: 'welder', ...changes });
const ofTeam = (id: string, changes = {}) => asks({ id, ownerKind: 'team', ownerId: 'shop', ...changes });

describe('who is asked', () => {
  it.each([
    ['by the organisation, everybody', asks(), ['ann', 'bob']],
    ['by a team, its people', ofTeam('r'), ['ann']],
    ['by a team, the people of its subtree', ofTeam('r', { ownerId: 'plant' }), ['ann', 'bob']],
    ['by a role, those who hold a post of it', ofRole('r'), ['ann']],
    ['by a role that nobody holds, nobody', ofRole('r', { ownerId: 'lead' }), []],
    ['by a minimum, nobody alone', asks({ minimum: 2 }), []],
  ])('%s', (_, requirement, asked) => {
    const people = [person('ann'), person('bob', { teamId: 'paint' })];
    expect(unitsOf({ teams, roles, people, posts: [post('welder')], requirements: [requirement] }).map((unit) => unit.person)).toEqual(asked);
  });

  it('is nobody without a home team', () => {
    expect(unitsOf({ people: [person('ann', { teamId: null })], roles, posts: [post('welder')], requirements: [asks(), ofRole('r2')] })).toEqual([]);
  });
});

describe('several requirements for one skill', () => {
  it('make one unit: highest level, highest grade, highest weight', () => {
    const requirements = [asks({ level: 4, grade: 'claimed', weight: 1 }), ofTeam('r2', { level: 1, grade: 'verified', weight: 2 }), ofRole('r3', { level: 2, grade: 'endorsed', weight: 3 })];
    expect(unitsOf({ teams, roles, posts: [post('welder')], requirements })).toEqual([expect.objectContaining({ level: 4, grade: 5, weight: 3, requirement: 'r1', roles: ['welder'] })]);
  });

  it('name the one that set the level; between equals the higher grade, then weight, then the lower id', () => {
    const set = (...requirements: ReturnType<typeof asks>[]) => unitsOf({ requirements })[0]!.requirement;
    expect(set(asks({ id: 'a' }), asks({ id: 'b', grade: 'verified' }))).toBe('b');
    expect(set(asks({ id: 'a', weight: 1 }), asks({ id: 'b', weight: 2 }))).toBe('b');
    expect(set(asks({ id: 'b' }), asks({ id: 'a' }))).toBe('a');
  });

  it('keep every role that asks, once', () => {
    const requirements = [ofRole('r1'), ofRole('r2', { level: 5 }), ofRole('r3', { ownerId: 'lead' })];
    expect(unitsOf({ roles, posts: [post('lead'), post('welder'), post('welder', 9)], requirements })[0]!.roles).toEqual(['lead', 'welder']);
  });
});

describe('grace', () => {
  const excludedWith = (joined: number, since: number, ...requirements: ReturnType<typeof asks>[]) =>
    unitsOf({ people: [person('ann', { joinedOn: TODAY - joined })], roles, posts: [post('welder', TODAY - since)], requirements })[0]!.excluded;

  it.each([
    ['on the first of its days', 0, 1, 'grace'],
    ['on its last day', 29, 30, 'grace'],
    ['on the day after', 30, 30, 'none'],
    ['not without grace', 0, 0, 'none'],
    ['not before joining: then all of it is to come', -5, 3, 'grace'],
  ])('holds %s', (_, joined, graceDays, excluded) => {
    expect(excludedWith(joined, 99, asks({ graceDays }))).toBe(excluded);
  });

  it('counts from the later of joining and taking the post, for what the role asks', () => {
    expect(excludedWith(100, 10, ofRole('r', { graceDays: 30 }))).toBe('grace');
    expect(excludedWith(10, 100, ofRole('r', { graceDays: 30 }))).toBe('grace');
    expect(excludedWith(100, 10, asks({ graceDays: 30 }))).toBe('none');
  });

  it('is over when that of the strictest requirement is', () => {
    expect(excludedWith(20, 20, asks({ graceDays: 90 }), ofRole('r2', { graceDays: 10 }))).toBe('none');
    expect(excludedWith(20, 20, asks({ graceDays: 90 }), ofRole('r2', { graceDays: 30 }))).toBe('grace');
  });

  it('counts from the first of several posts of one role', () => {
    const people = [person('ann', { joinedOn: TODAY - 100 })];
    const posts = [post('welder', TODAY - 1), post('welder', TODAY - 50)];
    expect(unitsOf({ people, roles, posts, requirements: [ofRole('r', { graceDays: 30 })] })[0]!.excluded).toBe('none');
  });
});

describe('leave, grace and exemption', () => {
  const joiner = { joinedOn: TODAY };
  const exemptions = [{ personId: 'ann', topicId: 'welding' }];

  it.each([
    ['leave, before all else', { ...joiner, isOnLeave: true }, exemptions, 'leave'],
    ['grace, before an exemption', joiner, exemptions, 'grace'],
    ['an exemption', {}, exemptions, 'exempt'],
    ['nothing', {}, [], 'none'],
    ["nothing, by somebody else's exemption", {}, [{ personId: 'bob', topicId: 'welding' }], 'none'],
    ['nothing, by an exemption from something else', {}, [{ personId: 'ann', topicId: 'painting' }], 'none'],
  ])('take a unit out by %s', (_, changes, exempt, excluded) => {
    const topics = [{ id: 'painting', kind: 'skill' as const }, { id: 'welding', kind: 'skill' as const }];
    const people = [person('ann', changes), person('bob')];
    const unit = unitsOf({ people, topics, exemptions: exempt, requirements: [asks({ graceDays: 10 })] }).find((one) => one.person === 'ann');
    expect(unit!.excluded).toBe(excluded);
  });
});

describe('teams', () => {
  it.each([
    ['go in a circle', [{ id: 'shop', parentId: 'paint' }, { id: 'paint', parentId: 'shop' }]],
    ['are their own parent', [{ id: 'shop', parentId: 'shop' }]],
  ])('are refused when they %s', (_, circle) => {
    expect(() => unitsOf({ teams: circle })).toThrow(expect.objectContaining({ code: 'TEAM_TREE_BROKEN' }));
  });

  it('that are named but do not exist are refused', () => {
    expect(() => unitsOf({ teams: [] })).toThrow(TesseraError);
  });
});
