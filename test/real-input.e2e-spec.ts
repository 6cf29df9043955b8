import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, handIn } from '@tessera/cli';

import { sharedDir } from './harness/left-out.js';
import { QUEUES } from './harness/redis.js';
import { setUp } from './harness/set-up.js';
import { startSystem, type System } from './harness/system.js';
import { type Tally, tallies } from './real-input/expected.js';
import { csv } from './real-input/table.js';
import { type Claimant, claimantsOfSurvey, type Required, requirementsOfGdad } from './real-input/world.js';

/** The UK's GDaD framework as roles, respondents of the Stack Overflow survey as people who claim skills. */
const shared = sharedDir();
const PEOPLE = 2_000;

interface MapAnswer {
  readonly teams: { readonly name: string }[];
  readonly columns: { readonly name: string }[];
  readonly required: number[];
  readonly met: number[];
}

(shared ? describe : describe.skip).each(QUEUES)('real input, the whole way, over %s', (queue) => {
  let system: System;
  let client: Client;
  let requirements: Required[];
  let people: Claimant[];
  let expected: Map<string, Tally>;

  beforeAll(async () => {
    requirements = await requirementsOfGdad(shared!);
    people = await claimantsOfSurvey(shared!, requirements, PEOPLE);
    expected = tallies(requirements, people);
    system = await startSystem({ queue, demo: false });
    client = await setUp(system.url);
    for (const [name, rows] of Object.entries(files(requirements, people))) await handIn(client, { name, bytes: csv(rows) as Uint8Array<ArrayBuffer> });
    await client.quiet();
  }, 300_000);

  afterAll(() => system.stop());

  it('reads the framework whole', () => {
    expect(requirements.length).toBeGreaterThan(1_700);
    expect(people).toHaveLength(PEOPLE);
    expect(expected.get('all')!.met).toBeGreaterThan(0);
  });

  it('counts what an independent computation counts, in all', async () => {
    const { coverage } = await client.ask<{ coverage: { totals: { people: number; required: number; met: number; claimed: number; proven: number } } }>(
      '{ coverage { ... on Coverage { totals { people required met claimed proven } } } }',
    );
    const { required, met } = expected.get('all')!;
    expect(coverage.totals).toEqual({ people: PEOPLE, required, met, claimed: met, proven: 0 });
  });

  it('counts the same in every cell of team and skill', async () => {
    const { coverage } = await client.ask<{ coverage: { map: MapAnswer } }>(
      `{ coverage { ... on Coverage { map(by: SKILL, teamsFrom: 0, teams: 20, columnsFrom: 0, columns: 100) { teams { name } columns { name } required met } } } }`,
    );
    const { teams, columns, required, met } = coverage.map;
    const differing = teams.flatMap((team, y) =>
      columns.flatMap((column, x) => {
        const cell = expected.get(`cell Survey / ${team.name} | ${column.name}`) ?? { required: 0, met: 0 };
        const at = y * columns.length + x;
        return team.name === 'Survey' || (cell.required === required[at] && cell.met === met[at]) ? [] : [{ team, column, cell, is: [required[at], met[at]] }];
      }),
    );
    expect(differing).toEqual([]);
    expect(teams.length).toBeGreaterThan(5);
    expect(columns).toHaveLength(100);
  });
});

function files(requirements: readonly Required[], people: readonly Claimant[]): Record<string, (string | number)[][]> {
  const skills = [...new Set([...requirements.map(({ skill }) => skill), ...people.flatMap(({ claims }) => [...claims.keys()])])];
  return {
    'skills.csv': [['skill'], ...skills.map((skill) => [skill])],
    'people.csv': [['external id', 'name', 'team path', 'role', 'from'], ...people.map(({ id, role, team }) => [id, `Respondent ${id}`, team.join(' / '), role, '2019-01-01'])],
    'requirements.csv': [
      ['role', 'skill', 'level', 'minimum grade', 'weight', 'effective date'],
      ...requirements.map(({ role, skill, level }) => [role, skill, level, 'claimed', 1, '2019-01-01']),
    ],
    'evidence.csv': [
      ['person', 'skill', 'level', 'grade', 'from', 'source'],
      ...people.flatMap(({ id, claims }) => [...claims].map(([skill, level]) => [id, skill, level, 'claimed', '2019-06-01', 'Stack Overflow survey 2019, level constructed'])),
    ],
  };
}
