import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../coverage/analyse.js';
import { analysed, AS_OF, asks, person, shows } from '../coverage/facts.fixture.js';
import { anyFacts } from '../coverage/random.fixture.js';
import { workforceOf } from '../coverage/workforce-of.js';
import { DEFAULT_POLICY } from '../organisation/policy.js';
import { findBrokenMinimums, findGaps, gapOf } from './gap.js';

const topics = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'skill' as const }));

describe('gaps', () => {
  it('say whose, which requirement, why, how much is missing, and the best there is', () => {
    const { workforce, analysis } = analysed({ evidence: [shows({ level: 1 })] });
    expect([...findGaps(analysis)].map((unit) => gapOf(workforce, analysis, unit))).toEqual([
      { personId: 'ann', topicId: 'welding', requirementId: 'r1', reason: 'below-level', level: 3, grade: 'endorsed', weight: 1, held: 1, shortfall: 2, bestEvidenceId: 'e1' },
    ]);
  });

  it('have no best evidence where there is none', () => {
    const { workforce, analysis } = analysed({});
    expect(gapOf(workforce, analysis, findGaps(analysis)[0]!)).toMatchObject({ reason: 'missing', bestEvidenceId: null, shortfall: 3 });
  });

  it('come by weight, then shortfall, then person and topic', () => {
    const requirements = [asks({ id: '1', topicId: 'a', level: 5 }), asks({ id: '2', topicId: 'b', level: 2 }), asks({ id: '3', topicId: 'c', level: 1, weight: 3 }), asks({ id: '4', topicId: 'd', level: 5, weight: 1 })];
    const { workforce, analysis } = analysed({ topics, requirements, people: [person('ann'), person('bob')] });
    const found = [...findGaps(analysis)].map((unit) => gapOf(workforce, analysis, unit)).map(({ personId, topicId }) => `${personId} ${topicId}`);
    expect(found).toEqual(['ann c', 'bob c', 'ann a', 'ann d', 'bob a', 'bob d', 'ann b', 'bob b']);
  });

  it('are no units that are met or excluded', () => {
    expect([...findGaps(analysed({ evidence: [shows()] }).analysis)]).toEqual([]);
    expect([...findGaps(analysed({ people: [person('ann', { isOnLeave: true })] }).analysis)]).toEqual([]);
  });

  it('are all units required and not met, each with a shortfall of at least one level', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const workforce = workforceOf(facts);
        const analysis = analyse(workforce, DEFAULT_POLICY, AS_OF);
        const gaps = [...findGaps(analysis)].map((unit) => gapOf(workforce, analysis, unit));
        expect(gaps.length).toBe(analysis.totals.required.at(-1)! - analysis.totals.met.at(-1)!);
        expect(gaps.every(({ shortfall }) => shortfall >= 1 && shortfall <= 5)).toBe(true);
        gaps.slice(1).forEach((gap, i) => expect(gaps[i]!.weight * 10 + gaps[i]!.shortfall).toBeGreaterThanOrEqual(gap.weight * 10 + gap.shortfall));
      }),
      { numRuns: 100 },
    );
  });
});

describe('broken minimums', () => {
  it('come by weight, then by how many people are missing', () => {
    const requirements = [asks({ id: '1', topicId: 'a', minimum: 1 }), asks({ id: '2', topicId: 'b', minimum: 3 }), asks({ id: '3', topicId: 'c', minimum: 1, weight: 2 }), asks({ id: '4', topicId: 'd', minimum: 1, weight: 3 })];
    const { workforce, analysis } = analysed({ topics, requirements, evidence: [shows({ topicId: 'd' })] });
    expect(findBrokenMinimums(analysis).map((minimum) => workforce.topics.ids[analysis.minimums.topic[minimum]!])).toEqual(['c', 'b', 'a']);
  });
});
