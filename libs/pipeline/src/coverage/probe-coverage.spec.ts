import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, formatDay, workforceOf, type Day, type Facts } from '@tessera/domain';

import { effectOf } from '../ingest/coverage-probe.js';
import { ProbeCoverage } from './probe-coverage.js';
import { WorkforceStore } from './workforce-store.js';

const FACTS: Facts = {
  teams: [{ id: 'all', parentId: null }, { id: 'cloud', parentId: 'all' }, { id: 'sales', parentId: 'all' }],
  people: ['ann', 'bob', 'cleo'].map((id) => ({ id, teamId: id === 'cleo' ? 'sales' : 'cloud', joinedOn: 0, isOnLeave: false })),
  roles: [],
  posts: [],
  topics: [{ id: 'sql', kind: 'skill' }],
  requirements: [{ id: 'r', ownerKind: 'organisation', ownerId: null, topicId: 'sql', level: 3, grade: 'endorsed', weight: 2, graceDays: 0, minimum: 0 }],
  exemptions: [],
  evidence: [{ id: 'e', personId: 'ann', topicId: 'sql', level: 3, grade: 'endorsed', isNegative: false, isSettling: false, isPending: false, from: 0, until: Date.parse('2026-11-22T23:00:00Z'), revokedAt: Infinity }],
};

class Workforces extends WorkforceStore {
  readonly asked: string[] = [];

  constructor(
    private readonly facts: Facts,
    private readonly now: string,
  ) {
    super();
  }

  override async setting() {
    return { timeZone: 'Europe/Berlin', policyVersion: 1, policy: DEFAULT_POLICY, now: Date.parse(this.now) };
  }

  override async load(days: readonly Day[], knownAt: Date | null) {
    this.asked.push(`${days.map(formatDay).join()} ${String(knownAt)}`);
    return days.map(() => workforceOf(this.facts));
  }
}

const momentOf = async (facts: Facts, now = '2026-11-22T12:00:00Z') => new ProbeCoverage().take({ workforce: new Workforces(facts, now) });

describe('the coverage beside an import', () => {
  it('is that of the day where the organisation is, with all that is known', async () => {
    const workforce = new Workforces(FACTS, '2026-11-22T23:30:00Z');
    const { totals } = await new ProbeCoverage().take({ workforce });
    expect(workforce.asked).toEqual(['2026-11-23 null']);
    expect(totals).toMatchObject({ required: 3, met: 0, expired: 1 });
    expect((await momentOf(FACTS)).totals).toMatchObject({ required: 3, met: 1 });
  });

  it('is told of every team with the teams under it', async () => {
    const { teams } = await momentOf(FACTS);
    expect(Object.fromEntries(teams)).toEqual({
      all: { required: 3, met: 1, proven: 0 }, cloud: { required: 2, met: 1, proven: 0 }, sales: { required: 1, met: 0, proven: 0 },
    });
  });

  it('before and after gives the effect: only the teams that change, those that are new or gone among them', async () => {
    const proof = { ...FACTS.evidence[0]!, id: 'f', grade: 'attested', until: Infinity } as const;
    const [before, after] = [await momentOf({ ...FACTS, teams: FACTS.teams.slice(0, 2), people: FACTS.people.slice(0, 2) }), await momentOf({ ...FACTS, evidence: [...FACTS.evidence, proof] })];
    expect(effectOf(before, after)).toMatchObject({
      before: { required: 2, proven: 0 }, after: { required: 3, proven: 1 },
      teams: [{ teamId: 'all', people: 2 }, { teamId: 'cloud', people: 1, before: { met: 1, proven: 0 }, after: { met: 1, proven: 1 } }, { teamId: 'sales', people: 1, before: { required: 0 }, after: { required: 1 } }],
      people: 2,
    });
    expect(effectOf(after, after)).toMatchObject({ teams: [], people: 0 });
  });

  it('counts each person once whose units come out otherwise, though no figure of a team changes', async () => {
    const pending = { ...FACTS.evidence[0]!, id: 'g', personId: 'bob', isPending: true, until: Infinity };
    const [before, after] = [await momentOf(FACTS), await momentOf({ ...FACTS, evidence: [...FACTS.evidence, pending] })];
    expect(effectOf(before, after)).toMatchObject({ teams: [], people: 1, before: { pending: 0 }, after: { pending: 1 } });
  });

  it('counts who holds a minimum, though nothing is asked of them alone', async () => {
    const atLeast = { ...FACTS.requirements[0]!, minimum: 2 };
    const [before, after] = [await momentOf({ ...FACTS, requirements: [atLeast], evidence: [] }), await momentOf({ ...FACTS, requirements: [atLeast] })];
    expect(effectOf(before, after)).toMatchObject({ people: 1 });
  });
});
