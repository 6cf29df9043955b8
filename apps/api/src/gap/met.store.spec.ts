import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyseCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from '../testing/world.fixture.js';

const GRADES = ['VERIFIED', 'ATTESTED', 'ENDORSED', 'ACTIVITY', 'CLAIMED'] as const;
const QUERY = `query ($teamId: ID, $grades: [Grade!], $first: Int!, $after: String) { coverage { ... on Coverage {
  totals { required met verified attested endorsed activity claimed }
  metUnits(first: $first, teamId: $teamId, grades: $grades, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id state grade level heldLevel person { id } topic { id } witness { id grade } } } } } }`;

interface Met {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string; readonly state: string; readonly grade: string; readonly level: number; readonly heldLevel: number; readonly person: { readonly id: string }; readonly witness: { readonly grade: string } }[];
}

interface Answer {
  readonly totals: Readonly<Record<string, number>>;
  readonly metUnits: Met;
}

let test: TestApi;
let world: World;
const cookies = new Map<RoleName, string>();
const [endorsed, elsewhere, otherTeam, otherSet] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

const put = (table: string, values: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const all = { organisation_id: world.organisationId, ...values };
  return test.database.admin(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
};

async function join(id: string, { team, grade }: { readonly team: string; readonly grade: number }): Promise<void> {
  await put('person', { id, key: id });
  await put('person_version', { person_id: id, name: 'Dunlin', key: `v ${id}`, content: 'x' });
  await put('membership', { person_id: id, team_id: team, key: `m ${id}`, content: 'x' });
  await put('evidence', { person_id: id, skill_id: world.ids['skill'], level: 3, grade, negative: false, valid_from: '2026-01-01', source_kind: 'file', key: `e ${id}`, content: 'x' });
}

/** A colleague who is endorsed, and somebody of another team, which asks for the same skill. */
beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'dunlin');
  await put('team', { id: otherTeam, key: 'other' });
  await put('team_version', { team_id: otherTeam, name: 'Other', key: 'other v', content: 'x' });
  await put('requirement_set', { id: otherSet, key: 'other' });
  await put('requirement_set_version', { requirement_set_id: otherSet, owner_kind: 'team', team_id: otherTeam, effective_on: '2020-01-01', key: 'other s', content: 'x' });
  await put('requirement', { requirement_set_id: otherSet, skill_id: world.ids['skill'], level: 2, minimum_grade: 3, weight: 1, grace_days: 0, key: 'other r', content: 'x' });
  await join(endorsed, { team: world.ids['team']!, grade: 3 });
  await join(elsewhere, { team: otherTeam, grade: 4 });
  await test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
  for (const role of ['hr', 'lead', 'learning', 'admin', 'employee'] as const) cookies.set(role, await signInAs(test, role, 'dunlin'));
}, 180_000);
afterAll(() => test.close());

const ask = async (role: RoleName, asked: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  (await test.ask<{ coverage: Answer }>(cookies.get(role)!, QUERY, { first: 100, ...asked })).data!.coverage;

/** Page by page, one unit each. */
async function oneByOne(after: string | null = null): Promise<Met['nodes'][number][]> {
  const { nodes, pageInfo } = (await ask('hr', { first: 1, after })).metUnits;
  return pageInfo.hasNextPage ? [...nodes, ...(await oneByOne(pageInfo.endCursor))] : [...nodes];
}

describe('the list of met units', () => {
  it.each(['hr', 'lead', 'employee'] as const)('counts by grade what the figures count: %s', async (role) => {
    const { totals, metUnits } = await ask(role);
    expect(metUnits.totalCount).toBe(totals['met']);
    expect(metUnits.nodes).toHaveLength(metUnits.totalCount);
    for (const grade of GRADES) {
      const { totalCount, nodes } = (await ask(role, { grades: [grade] })).metUnits;
      expect([grade, totalCount, nodes.length]).toEqual([grade, totals[grade.toLowerCase()], totals[grade.toLowerCase()]]);
      expect(nodes.filter((unit) => unit.state !== 'MET' || unit.grade !== grade || unit.witness.grade !== grade || unit.heldLevel < unit.level)).toEqual([]);
    }
  });

  it('has the strongest first, page by page, each once', async () => {
    const all = (await ask('hr')).metUnits.nodes;
    expect(await oneByOne()).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ grade }) => grade)).toEqual(['VERIFIED', 'ATTESTED', 'ATTESTED', 'ENDORSED']);
    expect((await ask('hr', { grades: ['ENDORSED', 'VERIFIED', 'VERIFIED'] })).metUnits.nodes).toEqual(all.filter(({ grade }) => grade !== 'ATTESTED'));
    expect((await ask('hr', { grades: [] })).metUnits.totalCount).toBe(0);
  });

  it('is of one team where one is asked for', async () => {
    const { nodes } = (await ask('hr', { teamId: otherTeam })).metUnits;
    expect(nodes.map(({ person }) => person.id)).toEqual([elsewhere]);
  });

  it('shows a lead only the own team, and refuses the other', async () => {
    const { nodes } = (await ask('lead')).metUnits;
    expect(new Set(nodes.map(({ person }) => person.id))).toEqual(new Set([world.ids['person'], endorsed]));
    const { errors } = await test.ask(cookies.get('lead')!, QUERY, { first: 5, teamId: otherTeam });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('lists nobody for learning, who sees no skills by name, and has nothing for an administrator', async () => {
    expect((await ask('learning')).metUnits).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await test.ask(cookies.get('admin')!, QUERY, { first: 5 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
