import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gradeOfRank } from '../evidence/grade.js';
import type { Analysis, Cells } from './analysis.js';
import { analyse } from './analyse.js';
import { AS_OF } from './facts.fixture.js';
import { figures, minimumsByOracle, teamsAbove, unitsByOracle, type OracleUnit, type Question } from './oracle.fixture.js';
import { anyFacts, anyPolicy } from './random.fixture.js';
import { EXCLUSIONS, STATES } from './state.js';
import type { Workforce } from './workforce.js';
import { workforceOf } from './workforce-of.js';

const anyQuestion: fc.Arbitrary<Question> = fc.record({ facts: anyFacts, policy: anyPolicy, asOf: fc.constant(AS_OF) });

function answered(question: Question): { workforce: Workforce; analysis: Analysis } {
  const workforce = workforceOf(question.facts);
  return { workforce, analysis: analyse(workforce, question.policy, question.asOf) };
}

function unitsInWords({ workforce, analysis: { units } }: ReturnType<typeof answered>) {
  const { people, topics, teams, roles, requirements, evidence } = workforce;
  return Array.from({ length: units.count }, (_, u) => ({
    person: people.ids[units.person[u]!],
    topic: topics.ids[units.topic[u]!],
    team: teams.ids[units.team[u]!],
    roles: [...units.role.subarray(units.roleStart[u], units.roleStart[u + 1])].map((role) => roles.ids[role]),
    requirement: requirements.ids[units.requirement[u]!],
    level: units.level[u],
    grade: gradeOfRank(units.grade[u]!),
    weight: units.weight[u],
    excluded: EXCLUSIONS[units.excluded[u]!],
    state: STATES[units.state[u]!],
    held: units.held[u],
    witness: evidence.ids[units.witness[u]!] ?? null,
    best: evidence.ids[units.best[u]!] ?? null,
    witnessGrade: units.witnessGrade[u],
    until: units.until[u],
    heldUntil: units.heldUntil[u],
  }));
}

function minimumsInWords({ workforce, analysis: { minimums } }: ReturnType<typeof answered>) {
  const ids = [workforce.roles.ids, workforce.teams.ids, []];
  return Array.from({ length: minimums.count }, (_, m) => ({
    scope: { kind: ['role', 'team', 'organisation'][minimums.scopeKind[m]!], id: ids[minimums.scopeKind[m]!]![minimums.scope[m]!] ?? null },
    topic: workforce.topics.ids[minimums.topic[m]!],
    requirement: workforce.requirements.ids[minimums.requirement[m]!],
    n: minimums.n[m],
    level: minimums.level[m],
    grade: gradeOfRank(minimums.grade[m]!),
    weight: minimums.weight[m],
    holders: [...minimums.holder.keys()].slice(minimums.holderStart[m], minimums.holderStart[m + 1]).map((row) => ({
      person: workforce.people.ids[minimums.holder[row]!],
      witness: workforce.evidence.ids[minimums.holderWitness[row]!],
      heldUntil: minimums.holderUntil[row],
    })),
    provenHolders: minimums.provenHolders[m],
    pendingHolders: minimums.pendingHolders[m],
    met: minimums.met[m] === 1,
    proven: minimums.proven[m] === 1,
    pending: minimums.pending[m] === 1,
    busFactor: minimums.busFactor[m],
  }));
}

function rowOf(tallies: Pick<Cells, 'outcomes' | 'required' | 'met' | 'proven' | 'pending'>, row: number) {
  return { outcomes: [...tallies.outcomes.subarray(row * 15, row * 15 + 15)], required: tallies.required[row], met: tallies.met[row], proven: tallies.proven[row], pending: tallies.pending[row] };
}

/** Every (team or organisation, column) that has a unit, from the oracle's units. */
function cellsByOracle({ facts }: Question, units: readonly OracleUnit[], columns: readonly string[], columnsOf: (unit: OracleUnit) => readonly string[]) {
  const rows = [...facts.teams.map(({ id }) => id).sort(), null];
  return rows.flatMap((team) =>
    columns.flatMap((column) => {
      const its = units.filter((unit) => columnsOf(unit).includes(column) && (team === null || teamsAbove(facts, unit.team).includes(team)));
      return its.length > 0 ? [{ team, column, ...figures(its), weight: its.filter(({ excluded }) => excluded === 'none').reduce((weight, unit) => Math.max(weight, unit.weight), 0) }] : [];
    }),
  );
}

function cellsInWords(cells: Cells, { teams }: Workforce, columns: readonly string[]) {
  return Array.from({ length: cells.count }, (_, cell) => ({ team: teams.ids[cells.team[cell]!] ?? null, column: columns[cells.column[cell]!], ...rowOf(cells, cell) }));
}

const check = (property: (question: Question) => void) => fc.assert(fc.property(anyQuestion, property), { numRuns: 250 });

describe('the engine agrees with the vocabulary read out slowly', () => {
  it('in every unit', () => {
    check((question) => expect(unitsInWords(answered(question))).toEqual(unitsByOracle(question)));
  });

  it('in every minimum', () => {
    check((question) => expect(minimumsInWords(answered(question))).toEqual(minimumsByOracle(question)));
  });

  it('in the totals of every team and of the whole', () => {
    check((question) => {
      const { totals } = answered(question).analysis;
      const [units, minimums] = [unitsByOracle(question), minimumsByOracle(question)];
      const roots = question.facts.teams.filter(({ parentId }) => parentId === null);
      [...question.facts.teams.map(({ id }) => id).sort(), null].forEach((team, row) => {
        const isTop = team === null || (roots.length === 1 && roots[0]!.id === team);
        const its = minimums.filter(({ scope }) => isTop || (scope.kind === 'team' && teamsAbove(question.facts, scope.id).includes(team)));
        expect(rowOf(totals, row)).toEqual(figures(units.filter((unit) => team === null || teamsAbove(question.facts, unit.team).includes(team))));
        expect([totals.minimums[row], totals.minimumsMet[row], totals.minimumsProven[row], totals.minimumsPending[row]]).toEqual([its.length, ...(['met', 'proven', 'pending'] as const).map((as) => its.filter((one) => one[as]).length)]);
      });
    });
  });

  it('in every cell by topic', () => {
    check((question) => {
      const { workforce, analysis } = answered(question);
      const { topicCells: cells } = analysis;
      const expected = cellsByOracle(question, unitsByOracle(question), workforce.topics.ids, ({ topic }) => [topic]);
      expect(cellsInWords(cells, workforce, workforce.topics.ids).map((cell, i) => ({ ...cell, weight: cells.weight[i] }))).toEqual(expected);
      expect([...cells.busFactor]).toEqual(expected.map(({ weight, met }) => (weight >= 2 ? met : -1)));
      expect([...cells.start].at(-1)).toBe(cells.count);
      cells.team.forEach((team, cell) => expect(cell >= cells.start[team]! && cell < cells.start[team + 1]!).toBe(true));
    });
  });

  it('in every cell by role', () => {
    check((question) => {
      const { workforce, analysis } = answered(question);
      const expected = cellsByOracle(question, unitsByOracle(question), workforce.roles.ids, ({ roles }) => roles);
      expect(cellsInWords(analysis.roleCells, workforce, workforce.roles.ids)).toEqual(expected.map(({ weight: _, ...cell }) => cell));
    });
  });
});
