import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../organisation/policy.js';
import { analyse } from './analyse.js';
import type { Facts } from './facts.js';
import { AS_OF } from './facts.fixture.js';
import { anyEvidence, anyFacts, anyPolicy } from './random.fixture.js';
import { EXCLUSIONS, STATE, STATES } from './state.js';
import { subtreeOf } from './team-tree.js';
import { workforceOf } from './workforce-of.js';

const analysisOf = (facts: Facts, policy = DEFAULT_POLICY) => analyse(workforceOf(facts), policy, AS_OF);
const runs = { numRuns: 300 };

describe('the random organisations', () => {
  it('reach every state, every exclusion, and minimums both met and broken, hanging on one and proven', () => {
    const seen = { states: new Set<number>(), excluded: new Set<number>(), verdicts: new Set<string>() };
    for (const facts of fc.sample(anyFacts, { numRuns: 800, seed: 1 })) {
      const { units, minimums } = analysisOf(facts);
      units.state.forEach((state) => seen.states.add(state));
      units.excluded.forEach((excluded) => seen.excluded.add(excluded));
      minimums.met.forEach((met, m) => seen.verdicts.add([met, minimums.proven[m], minimums.pending[m]].join('')).add(`bus factor ${Math.min(2, minimums.busFactor[m]!)}`));
    }
    expect([seen.states.size, seen.excluded.size]).toEqual([STATES.length, EXCLUSIONS.length]);
    expect([...seen.verdicts].sort()).toEqual(['000', '001', '100', '110', 'bus factor 0', 'bus factor 1', 'bus factor 2']);
  });
});

describe('laws of coverage', () => {
  it('recomputing from the witnesses gives the same numbers', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const { ids } = workforceOf(facts).evidence;
        const whole = analysisOf(facts, policy);
        const witnesses = new Set([...whole.units.witness, ...whole.minimums.holderWitness].map((row) => ids[row]));
        const again = analysisOf({ ...facts, evidence: facts.evidence.filter(({ id, isNegative }) => isNegative || witnesses.has(id)) }, policy);
        expect([again.totals.met, again.totals.proven, again.totals.minimumsMet]).toEqual([whole.totals.met, whole.totals.proven, whole.totals.minimumsMet]);
        expect([again.minimums.holders, again.minimums.provenHolders]).toEqual([whole.minimums.holders, whole.minimums.provenHolders]);
      }),
      runs,
    );
  });

  it('more positive evidence of a person never lowers coverage', () => {
    const more = anyFacts.chain((facts) => {
      const one = anyEvidence(facts.people.map(({ id }) => id), facts.topics.map(({ id }) => id), fc.constant('more'));
      return fc.tuple(fc.constant(facts), one.map((fact) => ({ ...fact, isNegative: false })));
    });
    fc.assert(
      fc.property(more, anyPolicy, ([facts, fact], policy) => {
        const before = analysisOf(facts, policy);
        const after = analysisOf({ ...facts, evidence: [...facts.evidence, fact] }, policy);
        before.units.state.forEach((state, unit) => expect(state === STATE.met && after.units.state[unit] !== STATE.met).toBe(false));
        before.units.held.forEach((held, unit) => expect(after.units.held[unit]).toBeGreaterThanOrEqual(held));
        before.units.witnessGrade.forEach((grade, unit) => expect(after.units.witnessGrade[unit]).toBeGreaterThanOrEqual(grade));
        before.units.proven.forEach((proven, unit) => expect(after.units.proven[unit]).toBeGreaterThanOrEqual(proven));
        before.minimums.holders.forEach((holders, minimum) => expect(after.minimums.holders[minimum]).toBeGreaterThanOrEqual(holders));
        before.minimums.provenHolders.forEach((holders, minimum) => expect(after.minimums.provenHolders[minimum]).toBeGreaterThanOrEqual(holders));
      }),
      runs,
    );
  });

  it('met, the seven reasons, leave, grace and exempt are the units in scope', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { units, totals } = analysisOf(facts);
        const whole = [...totals.outcomes.subarray(-15)];
        const [met, reasons, excluded] = [whole.slice(0, 5), whole.slice(5, 12), whole.slice(12)].map((part) => part.reduce((a, b) => a + b, 0)) as [number, number, number];
        expect(met + reasons + excluded).toBe(units.count);
        expect([totals.met.at(-1), totals.required.at(-1)]).toEqual([met, met + reasons]);
      }),
      runs,
    );
  });

  it('the total of a team is the sum over the home teams of its subtree', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { teams } = workforceOf(facts);
        const { units, totals } = analysisOf(facts);
        teams.ids.forEach((_, team) => {
          const inside = subtreeOf(teams, team);
          const own = [...units.team.keys()].filter((unit) => inside[units.team[unit]!] && units.excluded[unit] === 0);
          expect(totals.required[team]).toBe(own.length);
          expect(totals.met[team]).toBe(own.filter((unit) => units.state[unit] === STATE.met).length);
        });
      }),
      runs,
    );
  });

  it('the order of the facts makes no difference', () => {
    const shuffled = anyFacts.chain((facts) => {
      const mixed = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
      const { teams, people, roles, posts, topics, requirements, exemptions, evidence } = facts;
      const other = fc.record({ teams: mixed(teams), people: mixed(people), roles: mixed(roles), posts: mixed(posts), topics: mixed(topics), requirements: mixed(requirements), exemptions: mixed(exemptions), evidence: mixed(evidence) });
      return fc.tuple(fc.constant(facts), other);
    });
    fc.assert(fc.property(shuffled, ([facts, other]) => expect([workforceOf(other), analysisOf(other)]).toEqual([workforceOf(facts), analysisOf(facts)])), runs);
  });

  it('an analysis changes nothing that it reads', () => {
    fc.assert(
      fc.property(anyFacts, anyPolicy, (facts, policy) => {
        const workforce = workforceOf(facts);
        analyse(workforce, policy, AS_OF);
        expect(workforce).toEqual(workforceOf(facts));
      }),
      { numRuns: 50 },
    );
  });
});
