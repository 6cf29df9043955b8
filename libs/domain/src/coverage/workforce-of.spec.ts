import { describe, expect, it } from '@jest/globals';
import type { Facts } from './facts.js';
import { asks, organisation, person, shows } from './facts.fixture.js';
import { workforceOf } from './workforce-of.js';

describe('a workforce of facts', () => {
  it('orders every list by id and points to it by index', () => {
    const facts = organisation({
      teams: [{ id: 'shop', parentId: 'plant' }, { id: 'plant', parentId: null }],
      people: [person('bob', { teamId: null }), person('ann')],
      evidence: [shows({ id: 'e2', personId: 'bob', grade: 'verified' }), shows({ id: 'e1', isNegative: true })],
    });
    const { teams, people, evidence } = workforceOf(facts);
    expect(teams).toEqual({ ids: ['plant', 'shop'], parent: Int32Array.of(-1, 0) });
    expect(people).toMatchObject({ ids: ['ann', 'bob'], team: Int32Array.of(1, -1) });
    expect(evidence).toMatchObject({ ids: ['e1', 'e2'], person: Int32Array.of(0, 1), grade: Uint8Array.of(4, 5), negative: Uint8Array.of(1, 0) });
  });

  it('orders ids by their characters, not by the rules of a language', () => {
    expect(workforceOf(organisation({ people: ['b', 'B', 'ä', 'a'].map((id) => person(id)) })).people.ids).toEqual(['B', 'a', 'b', 'ä']);
  });

  it.each<[string, Partial<Facts>]>([
    ['team of a person', { people: [person('ann', { teamId: 'gone' })] }],
    ['parent of a team', { teams: [{ id: 'shop', parentId: 'gone' }] }],
    ['person of evidence', { evidence: [shows({ personId: 'gone' })] }],
    ['topic of a requirement', { requirements: [asks({ topicId: 'gone' })] }],
    ['owner of a requirement', { requirements: [asks({ ownerKind: 'role', ownerId: 'gone' })] }],
    ['role of a post', { posts: [{ personId: 'ann', roleId: 'gone', since: 0 }] }],
    ['person of an exemption', { exemptions: [{ personId: 'gone', topicId: 'welding' }] }],
  ])('refuses an unknown %s', (_, changes) => {
    expect(() => workforceOf(organisation(changes))).toThrow(expect.objectContaining({ kind: 'invalid-input', code: 'FACT_UNKNOWN', message: expect.stringContaining('gone') }));
  });
});
