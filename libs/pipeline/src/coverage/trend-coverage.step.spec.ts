import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, formatDay, workforceOf, type Day, type Facts } from '@tessera/domain';

import type { JobProgress } from '../job/job.js';
import { TrendCoverage } from './trend-coverage.step.js';
import { TrendStore, type NewTrend } from './trend-store.js';
import { WorkforceStore, type Setting } from './workforce-store.js';

const SETTING: Setting = { timeZone: 'Europe/Berlin', policyVersion: 3, policy: DEFAULT_POLICY, now: Date.parse('2026-11-30T23:30:00Z') };

const FACTS: Facts = {
  teams: [{ id: 'works', parentId: null }, { id: 'team', parentId: 'works' }],
  people: [{ id: 'ann', teamId: 'team', joinedOn: 0, isOnLeave: false }, { id: 'bob', teamId: 'works', joinedOn: 0, isOnLeave: false }],
  roles: [], posts: [], topics: [{ id: 'sql', kind: 'skill' }],
  requirements: [{ id: 'r', ownerKind: 'organisation', ownerId: null, topicId: 'sql', level: 3, grade: 'endorsed', weight: 2, graceDays: 0, minimum: 0 }],
  exemptions: [],
  evidence: [
    { id: 'e', personId: 'ann', topicId: 'sql', level: 3, grade: 'attested', isNegative: false, isSettling: false, isPending: false, from: Date.parse('2026-03-31T12:00:00Z'), until: Date.parse('2026-09-30T22:00:00Z'), revokedAt: Infinity },
    { id: 'f', personId: 'bob', topicId: 'sql', level: 3, grade: 'attested', isNegative: false, isSettling: false, isPending: true, from: Date.parse('2026-05-01T00:00:00Z'), until: Infinity, revokedAt: Infinity },
  ],
};

class Workforces extends WorkforceStore {
  readonly asked: (readonly [string[], Date | null])[] = [];
  override async setting() {
    return SETTING;
  }
  override async load(days: readonly Day[], knownAt: Date | null) {
    this.asked.push([days.map(formatDay), knownAt]);
    return days.map(() => workforceOf(FACTS));
  }
}

class Trends extends TrendStore {
  readonly kept: NewTrend[] = [];
  override async replace(trend: NewTrend) {
    this.kept.push(trend);
  }
}

const run = async (question = {}) => {
  const [workforces, trends, said] = [new Workforces(), new Trends(), [] as JobProgress[]];
  const answer = await new TrendCoverage(workforces, trends).run(question, async (progress) => void said.push(progress));
  return { answer, said, asked: workforces.asked, kept: trends.kept };
};
const listsOf = ([trend]: readonly NewTrend[], id: string | null) => trend!.teams.find(({ teamId }) => teamId === id)!;

describe('the trend of coverage', () => {
  it('loads once the ends of the twelve months that are over where the organisation is', async () => {
    const { asked, answer, said } = await run();
    expect(asked).toEqual([[['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30'], null]]);
    expect(answer).toEqual({ teams: 2, months: 12 });
    expect(said.filter(({ phase }) => phase === 'analysing').map(({ done, total }) => [done, total])).toEqual(Array.from({ length: 12 }, (_, month) => [month, 12]));
  });

  it('counts every team with those below it, and the organisation, at each end', async () => {
    const { kept } = await run({ asOf: '2026-11-22' });
    expect(kept[0]).toMatchObject({ askedAt: null, policyVersion: 3, knownAt: new Date(SETTING.now) });
    expect(formatDay(kept[0]!.endsOn)).toBe('2026-10-31');
    const [team, whole] = [listsOf(kept, 'team'), listsOf(kept, null)];
    // Ann's evidence begins on the last day of March and ends with that of September in Berlin; Bob's waits from May on.
    expect([...team.met]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect([...team.required, ...team.people]).toEqual(new Array(24).fill(1));
    expect([...whole.required]).toEqual(new Array(12).fill(2));
    expect([...whole.proven]).toEqual([...team.met]);
    expect([...whole.pending]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(listsOf(kept, 'works')).toMatchObject({ met: whole.met, people: whole.people });
  });

  it('keeps the instant that was asked for, and refuses one to come', async () => {
    const { kept, asked } = await run({ knownAt: '2026-11-01T00:00:00Z' });
    expect([kept[0]!.askedAt, kept[0]!.knownAt, asked[0]![1]]).toEqual(new Array(3).fill(new Date('2026-11-01T00:00:00Z')));
    await expect(run({ knownAt: '2027-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'INSTANT_TO_COME' });
  });
});
