import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyse, formatDay, parseDay, instantAtEndOf, type Analysis, type Workforce } from '@tessera/domain';
import { AnalyseCoverage, TOTALS, namedTotals } from '@tessera/pipeline';

import { workerOf } from '../database/actor.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { TypeOrmAnalysisStore } from './analysis.store.js';
import { growOrganisation } from './grown-organisation.fixture.js';
import { TypeOrmWorkforceStore } from './workforce.store.js';

const AS_OF = '2026-11-22';
let database: TestDatabase;
let organisation: string;
let kept: string;
let workforce: Workforce;
let analysis: Analysis;

const analyseIt = (knownAt?: string) =>
  database.units.run(workerOf(organisation), { write: true }, (unit) =>
    new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({ asOf: AS_OF, ...(knownAt ? { knownAt } : {}) }, async () => undefined));

beforeAll(async () => {
  database = await createTestDatabase();
  organisation = await growOrganisation(database, { people: 60, teams: 9, roles: 4, skills: 20, perRole: 6, perPerson: 5 });
  await completeAProgram();
  kept = (await analyseIt()).id;
  await database.units.run(workerOf(organisation), { write: false }, async (unit) => {
    const store = new TypeOrmWorkforceStore(unit);
    const { policy, timeZone } = await store.setting();
    workforce = (await store.load([parseDay(AS_OF)], null))[0]!;
    analysis = analyse(workforce, policy, { day: parseDay(AS_OF), instant: instantAtEndOf(parseDay(AS_OF), timeZone) });
  });
}, 60_000);
afterAll(() => database.drop());

/** Person 1 completes a program, and that is the best evidence of the first skill that is asked of them. */
async function completeAProgram(): Promise<void> {
  const one = async (sql: string, ...parameters: unknown[]) => (await database.admin<{ id: string }>(sql, [organisation, ...parameters]))[0]!.id;
  const program = await one(`insert into program (organisation_id, id, key) values ($1, anchor_id($1, 'program', 'p'), 'p') returning id`);
  const record = await one(
    `insert into learning_record (organisation_id, person_id, program_id, status, happened_on, key, content) values ($1, anchor_id($1, 'person', '1'), $2, 'completed', '2026-11-01', 'l', 'c') returning id`, program,
  );
  await one(
    `insert into evidence (organisation_id, person_id, skill_id, level, grade, negative, valid_from, source_kind, source_id, key, content)
     values ($1, anchor_id($1, 'person', '1'), anchor_id($1, 'skill', '8'), 5, 4, false, '2026-11-01', 'learning', $2, 'l', 'c') returning id`, record,
  );
}

describe('a kept analysis', () => {
  it('holds every unit in the row of its person', async () => {
    const rows = await database.admin<Record<string, unknown>>(
      `select p.person_id, p.team_id, a.topic_ids[u.topic + 1] as topic, u.level, u.minimum_grade, u.weight, u.state, u.held, u.grade, u.witness, u.best, u.requirement
       from analysis_person p join analysis a on a.id = p.analysis_id
       cross join lateral unnest(p.topic, p.level, p.minimum_grade, p.weight, p.state, p.held, p.grade, p.witness, p.best, p.requirement)
         as u(topic, level, minimum_grade, weight, state, held, grade, witness, best, requirement)
       where p.analysis_id = $1 order by p.person_id, u.topic`, [kept],
    );
    const { units } = analysis;
    const { people, teams, topics, evidence, requirements } = workforce;
    const expected = Array.from({ length: units.count }, (_, u) => ({
      person_id: people.ids[units.person[u]!], team_id: teams.ids[units.team[u]!], topic: topics.ids[units.topic[u]!],
      level: units.level[u], minimum_grade: units.grade[u], weight: units.weight[u], state: units.excluded[u]! > 0 ? 7 + units.excluded[u]! : units.state[u],
      held: units.held[u], grade: units.witnessGrade[u], witness: evidence.ids[units.witness[u]!] ?? null, best: evidence.ids[units.best[u]!] ?? null,
      requirement: requirements.ids[units.requirement[u]!],
    }));
    expect(expected.length).toBe(60 * 6);
    expect(new Set(expected.map(({ state }) => state)).size).toBeGreaterThan(5);
    expect(rows).toEqual(expected);
  });

  it('holds the totals and cells of every team', async () => {
    const rows = await database.admin<{ team_id: string; people: number; totals: number[]; topic: number[]; met: number[]; weight: number[]; holders: number[]; role: number[]; role_met: number[] }>(
      'select * from analysis_team where analysis_id = $1 order by team_id', [kept],
    );
    expect(rows.map(({ team_id }) => team_id)).toEqual(workforce.teams.ids);
    const root = rows.find(({ people }) => people === 60)!;
    const { outcomes: _, ...totals } = analysis.totals;
    const row = workforce.teams.ids.indexOf(root.team_id);
    expect(namedTotals(root.totals)).toMatchObject({ required: totals.required[row], met: totals.met[row], proven: totals.proven[row], pending: totals.pending[row], minimums: 10, minimumsMet: totals.minimumsMet[row] });
    expect(root.totals).toHaveLength(TOTALS.length);
    for (const [team, { topic, met, weight, holders, role, role_met }] of rows.entries()) {
      const { start, column, met: all, weight: weights, busFactor } = analysis.topicCells;
      const own = (from: ArrayLike<number>) => Array.from(from).slice(start[team], start[team + 1]);
      expect([topic, met, weight, holders]).toEqual([own(column), own(all), own(weights), own(busFactor)]);
      const { start: roleStart, column: roleColumn, met: roleMet } = analysis.roleCells;
      expect([role, role_met]).toEqual([[...roleColumn.slice(roleStart[team], roleStart[team + 1])], [...roleMet.slice(roleStart[team], roleStart[team + 1])]]);
    }
  });

  it('holds minimums with the people who hold them', async () => {
    const rows = await database.admin<{ owner_kind: string; team_id: string; n: number; holders: number; met: boolean; holder_ids: string[]; bus_factor: number }>(
      'select * from analysis_minimum where analysis_id = $1 order by position', [kept],
    );
    const { minimums } = analysis;
    expect(rows.map(({ n, holders, met, bus_factor }) => [n, holders, met, bus_factor])).toEqual(
      Array.from({ length: minimums.count }, (_, m) => [minimums.n[m], minimums.holders[m], minimums.met[m] === 1, minimums.busFactor[m]]));
    expect(rows.map(({ holder_ids }) => holder_ids.length)).toEqual([...minimums.holders]);
    expect(rows.flatMap(({ holder_ids }) => holder_ids)).toEqual(Array.from(minimums.holder, (person) => workforce.people.ids[person]));
    expect(new Set(rows.map(({ owner_kind }) => owner_kind))).toEqual(new Set(['team']));
  });

  it('says which program closed a requirement', async () => {
    const rows = await database.admin('select c.proven, c.person_id = anchor_id($2, \'person\', \'1\') as theirs, c.program_id = anchor_id($2, \'program\', \'p\') as ours from analysis_closed c where analysis_id = $1', [kept, organisation]);
    expect(rows).toEqual([{ proven: true, theirs: true, ours: true }]);
  });

  it('is not kept again while nothing changes, and both days are there', async () => {
    expect(await analyseIt()).toMatchObject({ id: kept, isNew: false });
    const days = await database.admin<{ day: string }>('select as_of::text as day from analysis where organisation_id = $1 order by as_of', [organisation]);
    expect(days.map(({ day }) => day)).toEqual(['2026-10-22', AS_OF]);
    expect(await database.admin(`select from analysis_figure where analysis_id = $1 and name = 'change'`, [kept])).toHaveLength(1);
  });

  it('answers for an instant before anything was known with nothing', async () => {
    const { id, isNew } = await analyseIt('2020-01-01T00:00:00Z');
    expect(isNew).toBe(true);
    expect(await database.admin('select from analysis_person where analysis_id = $1', [id])).toEqual([]);
  });

  it('shows a lead the rows of the own teams only', async () => {
    const [led] = await database.admin<{ id: string }>(`select anchor_id($1, 'team', '8') as id`, [organisation]);
    const seen = await database.units.run({ organisationId: organisation, personId: null, role: 'lead', scope: [led!.id] }, { write: false }, async (unit) => ({
      teams: await unit.query<{ team_id: string }>('select team_id from analysis_team where analysis_id = $1', [kept]),
      people: await unit.query<{ team_id: string }>('select distinct team_id from analysis_person where analysis_id = $1', [kept]),
    }));
    expect(seen).toEqual({ teams: [{ team_id: led!.id }], people: [{ team_id: led!.id }] });
  });
});

it('takes away what is a day old and beyond the newest five of its day', async () => {
  const other = await growOrganisation(database, { people: 3, teams: 1, roles: 1, skills: 10, perRole: 2, perPerson: 1 });
  const run = (unit: Parameters<Parameters<TestDatabase['units']['run']>[2]>[0]) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit));
  for (let n = 0; n < 7; n += 1) {
    await database.units.run(workerOf(other), { write: true }, (unit) => run(unit).run({ asOf: AS_OF, knownAt: new Date(Date.now() - 60_000 + n).toISOString() }, async () => undefined));
  }
  const count = async () => (await database.admin('select from analysis where organisation_id = $1 and as_of = $2', [other, formatDay(parseDay(AS_OF))])).length;
  const prune = () => database.units.run(workerOf(other), { write: true }, (unit) => new TypeOrmAnalysisStore(unit).prune());
  await prune();
  expect(await count()).toBe(7);
  await database.admin(`update analysis set computed_at = computed_at - interval '25 hours' where organisation_id = $1`, [other]);
  await prune();
  expect(await count()).toBe(5);
});
