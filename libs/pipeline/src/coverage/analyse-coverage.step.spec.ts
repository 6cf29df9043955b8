import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, formatDay, parseDay, workforceOf, type Day, type EvidenceFact, type Facts } from '@tessera/domain';

import type { JobProgress } from '../job/job.js';
import { AnalyseCoverage } from './analyse-coverage.step.js';
import { AnalysisStore, type KeptAnalysis, type NewAnalysis } from './analysis-store.js';
import type { ChangeFigure } from './figures.js';
import { WorkforceStore, type Setting } from './workforce-store.js';

const NOW = Date.parse('2026-11-22T23:30:00Z');
const SETTING: Setting = { timeZone: 'Europe/Berlin', policyVersion: 3, policy: DEFAULT_POLICY, now: NOW };

const shown: EvidenceFact = {
  id: 'e', personId: 'ann', topicId: 'sql', level: 3, grade: 'attested', isNegative: false, isSettling: false, isPending: false,
  from: Date.parse('2026-11-01T00:00:00Z'), until: Infinity, revokedAt: Infinity,
};
const FACTS: Facts = {
  teams: [{ id: 'team', parentId: null }],
  people: [{ id: 'ann', teamId: 'team', joinedOn: 0, isOnLeave: false }, { id: 'bob', teamId: 'team', joinedOn: 0, isOnLeave: false }],
  roles: [],
  posts: [],
  topics: [{ id: 'sql', kind: 'skill' }],
  requirements: [{ id: 'r', ownerKind: 'organisation', ownerId: null, topicId: 'sql', level: 3, grade: 'endorsed', weight: 2, graceDays: 0, minimum: 0 }],
  exemptions: [],
  evidence: [shown],
};

class Workforces extends WorkforceStore {
  asked: (readonly [string[], Date | null])[] = [];
  constructor(public facts: Facts = FACTS) {
    super();
  }
  override async setting() {
    return SETTING;
  }
  override async load(days: readonly Day[], knownAt: Date | null) {
    this.asked.push([days.map(formatDay), knownAt]);
    return days.map(() => workforceOf(this.facts));
  }
}

class Analyses extends AnalysisStore {
  readonly kept: (NewAnalysis & KeptAnalysis)[] = [];
  override async find(day: Day, at?: { knownAt: Date; policyVersion: number }) {
    const ofDay = this.kept.filter(({ analysis, knownAt }) => analysis.asOf.day === day && (!at || knownAt.getTime() === at.knownAt.getTime()));
    return ofDay.at(-1) ?? null;
  }
  override async save(analysis: NewAnalysis) {
    const kept = { ...analysis, id: `a${this.kept.length}` };
    this.kept.push(kept);
    return kept;
  }
  override async prune() {
    return;
  }
}

const nobody = async () => undefined;
const daysOf = ({ kept }: Analyses) => kept.map(({ analysis }) => formatDay(analysis.asOf.day));

describe('analysing coverage', () => {
  it('keeps today, in the time zone of the organisation, and the month before, and says what changed', async () => {
    const [workforces, analyses] = [new Workforces(), new Analyses()];
    const answer = await new AnalyseCoverage(workforces, analyses).run({}, nobody);

    expect(workforces.asked).toEqual([[['2026-10-23', '2026-11-23'], null]]);
    expect(daysOf(analyses)).toEqual(['2026-10-23', '2026-11-23']);
    expect(answer).toMatchObject({ id: 'a1', isNew: true, evidence: 1 });
    const figure = (name: string) => analyses.kept[1]!.figures.find((one) => one.name === name && one.teamId === null)!.content;
    expect(figure('totals')).toMatchObject({ required: 2, met: 1, proven: 1, attested: 1, missing: 1 });
    expect(figure('change')).toMatchObject({
      since: '2026-10-23', sinceAnalysisId: 'a0', beforeTotals: { met: 0, required: 2 },
      units: { parts: [{ kind: 'newly-met', why: 'missing', met: 1, required: 0, count: 1 }] },
    } satisfies Partial<Record<keyof ChangeFigure, unknown>>);
    expect(figure('risks')).toEqual([expect.objectContaining({ topicId: 'sql', rank: 0 })]);
    expect(analyses.kept[1]!.headcount).toEqual(Int32Array.of(2, 2));
  });

  it('keeps nothing twice while nothing has changed', async () => {
    const analyses = new Analyses();
    const step = new AnalyseCoverage(new Workforces(), analyses);
    const first = await step.run({}, nobody);
    expect(await step.run({}, nobody)).toMatchObject({ id: first.id, hash: first.hash, isNew: false });
    expect(analyses.kept).toHaveLength(2);
  });

  it.each<[string, Facts]>([
    ['evidence', { ...FACTS, evidence: [{ ...shown, level: 2 }] }],
    ['a requirement', { ...FACTS, requirements: [{ ...FACTS.requirements[0]!, weight: 3 }] }],
    ['a membership', { ...FACTS, people: [FACTS.people[0]!, { ...FACTS.people[1]!, teamId: null }] }],
  ])('keeps another after %s has changed', async (_, facts) => {
    const [workforces, analyses] = [new Workforces(), new Analyses()];
    const step = new AnalyseCoverage(workforces, analyses);
    const { hash } = await step.run({}, nobody);
    workforces.facts = facts;
    const second = await step.run({}, nobody);
    expect(second.isNew).toBe(true);
    expect(second.hash).not.toBe(hash);
  });

  it('hashes facts the same in whatever order they were written', async () => {
    const backwards = { ...FACTS, people: [...FACTS.people].reverse() };
    const hashes = await Promise.all([FACTS, backwards].map(async (facts) => (await new AnalyseCoverage(new Workforces(facts), new Analyses()).run({}, nobody)).hash));
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('answers a question about an instant once, even where the facts say nothing new', async () => {
    const analyses = new Analyses();
    const step = new AnalyseCoverage(new Workforces(), analyses);
    await step.run({ asOf: '2026-11-23' }, nobody);
    const past = { asOf: '2026-11-23', knownAt: '2026-11-20T00:00:00Z' };
    const first = await step.run(past, nobody);
    expect(first.isNew).toBe(true);
    expect(await step.run(past, nobody)).toMatchObject({ id: first.id, isNew: false });
    expect(daysOf(analyses)).toEqual(['2026-10-23', '2026-11-23', '2026-10-23', '2026-11-23']);
  });

  it.each([
    [{ asOf: '22.11.2026' }, 'DAY_INVALID'],
    [{ knownAt: 'yesterday' }, 'INSTANT_INVALID'],
    [{ knownAt: '2026-11-23T00:00:00Z' }, 'INSTANT_TO_COME'],
  ])('refuses %p', async (question, code) => {
    await expect(new AnalyseCoverage(new Workforces(), new Analyses()).run(question, nobody)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it('tells how far it is, in counts', async () => {
    const told: JobProgress[] = [];
    await new AnalyseCoverage(new Workforces(), new Analyses()).run({ asOf: formatDay(parseDay('2026-11-22')) }, async (progress) => void told.push(progress));
    expect(told.map(({ phase, done, total }) => [phase, done, total])).toEqual([['reading', 0, null], ['analysing', 0, 1], ['storing', 1, 1]]);
  });
});
