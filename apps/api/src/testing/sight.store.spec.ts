import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AnalyseCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { askEach, edgesOf } from './schema-walk.fixture.js';
import { giveAccount, startTestApi, type TestApi } from './test-api.fixture.js';
import { emailOf, makeWorld, type RoleName, signInAs, type World } from './world.fixture.js';

/** Somebody of the same organisation, in a team that the lead does not lead. */
const heron = { person: randomUUID(), team: randomUUID(), evidence: randomUUID(), learning: randomUUID(), assignment: randomUUID() };

let test: TestApi;
let world: World;

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  const { organisationId: o, ids } = world;
  const admin: TestApi['database']['admin'] = (sql, parameters) => test.database.admin(sql, parameters);
  for (const table of ['person', 'team'] as const) await admin(`insert into ${table} (organisation_id, id, key) values ($1, $2, 'heron')`, [o, heron[table]]);
  const facts: [string, Record<string, unknown>][] = [
    ['person_version', { person_id: heron.person, name: 'Heron' }],
    ['person_identifier', { person_id: heron.person, kind: 'email', value: 'heron@x.test' }],
    ['team_version', { team_id: heron.team, name: 'Elsewhere' }],
    ['membership', { person_id: heron.person, team_id: heron.team }],
    ['learning_record', { id: heron.learning, person_id: heron.person, program_id: ids['program'], status: 'completed' }],
    ['evidence', { id: heron.evidence, person_id: heron.person, skill_id: ids['skill'], level: 3, grade: 4, negative: false, valid_from: '2026-01-01', source_kind: 'file' }],
    ['requirement_set_version', { requirement_set_id: ids['requirement_set'], owner_kind: 'organisation', effective_on: '2020-01-01' }],
  ];
  for (const [table, values] of facts) {
    const all = { organisation_id: o, key: `heron ${table}`, content: 'heron', ...values };
    await admin(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
  }
  await admin(`insert into assignment (organisation_id, id, person_id, program_id, status, due_on, proposed_by_name) values ($1, $2, $3, $4, 'proposed', '2027-01-01', 'x')`, [o, heron.assignment, heron.person, ids['program']]);
  await giveAccount(test.database, o, { email: 'part@kestrel.test', roles: [['hr', ids['team']!]] });
  await test.database.units.run(workerOf(o), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
}, 180_000);
afterAll(() => test.close());

type Who = RoleName | 'part';
const cookieOf = (who: Who): Promise<string> => (who === 'part' ? test.signIn('part@kestrel.test') : signInAs(test, who, 'kestrel'));

const walk = async (who: Who): Promise<string[]> => {
  const { schema } = test.api.app.get(GraphQLSchemaHost);
  const cookie = await cookieOf(who);
  const id = (value: string | undefined): string => JSON.stringify(value ?? randomUUID());
  const values = (argument: string, field: string): string | number | undefined => {
    const own: Record<string, string | undefined> = { person: heron.person, team: heron.team, evidence: heron.evidence, program: world.ids['program'] };
    const known: Record<string, string | number | undefined> = { id: id(own[field]), teamId: id(heron.team), personId: field === 'gaps' ? id(heron.person) : undefined, columnId: id(world.ids['skill']), by: 'SKILL', teamsFrom: 0, columnsFrom: 0, teams: 5, columns: 5, first: 20, text: '"heron"' };
    return known[argument];
  };
  const lists = (argument: string, field: string): string | number | undefined => (['teamId', 'personId'].includes(argument) && field !== 'cell' && field !== 'teamMatrix' ? undefined : values(argument, field));
  const edges = [...edgesOf(schema, values), ...edgesOf(schema, lists)];
  const answers = await askEach(edges, (query) => test.ask(cookie, query));
  return [...new Set(answers.filter(([, answer]) => [heron.person, 'Heron', 'heron@', heron.evidence, heron.learning, heron.assignment].some((mark) => answer.includes(mark))).map(([name]) => name.split(' ')[0]!))];
};

describe('a person of another team', () => {
  it('is there for HR of the whole organisation, on many edges', async () => {
    const names = await walk('hr');
    expect(names).toEqual(expect.arrayContaining(['Query.evidence', 'Query.person', 'Query.search', 'PersonConnection.nodes', 'AssignmentConnection.nodes', 'EvidenceConnection.nodes', 'UnitConnection.nodes', 'Evidence.person', 'TeamMatrix.people']));
  }, 120_000);

  it.each(['lead', 'part', 'employee', 'admin'] as const)('is nowhere for %s: not by id, list, search, edge or count', async (who) => {
    expect(await walk(who)).toEqual([]);
    const { data } = await test.ask<{ people: { totalCount: number } }>(await cookieOf(who), '{ people(first: 1) { totalCount } }');
    expect(data?.people.totalCount).toBe(who === 'admin' ? 0 : 1);
  }, 120_000);

  it('is nowhere for a lead by the predicates of the readers alone, without row-level security', async () => {
    const all = (how: string): string => `do $$ declare t record; begin
      for t in select distinct tablename from pg_policies loop execute format('alter table %I ${how} row level security', t.tablename); end loop; end $$`;
    await test.database.admin(all('disable'));
    try {
      for (const who of ['lead', 'part', 'employee'] as const) expect([who, await walk(who)]).toEqual([who, []]);
    } finally {
      await test.database.admin(all('enable'));
    }
  }, 180_000);

  it('is nowhere for a lead by row-level security alone, for statements that name nobody', async () => {
    const { organisationId, ids } = world;
    const tables = await test.database.admin<{ name: string }>(`select distinct tablename as name from pg_policies`);
    for (const role of ['lead', 'hr', 'employee'] as const) {
      const actor = { organisationId, personId: ids['person']!, scope: role === 'employee' ? [] : [ids['team']!], role };
      for (const { name } of tables) {
        const rows = await test.database.units.run(actor, { write: false }, (unit) => unit.query<{ text: string }>(`select t::text as text from "${name}" t where t::text like '%' || $1 || '%'`, [heron.person])).catch(() => []);
        expect([role, name, rows]).toEqual([role, name, []]);
      }
    }
  }, 60_000);

  it('has a name and enrolments for learning, and no evidence, gaps or credentials', async () => {
    const names = await walk('learning');
    expect(names).toEqual(expect.arrayContaining(['Query.person', 'Query.search', 'PersonConnection.nodes', 'LearningConnection.nodes']));
    expect(names.filter((name) => /^(Query\.evidence|EvidenceConnection|UnitConnection|CredentialConnection|CoverageCell\.|Unit\.|Evidence\.|TeamMatrix\.|Minimum\.)/.test(name))).toEqual([]);
  }, 120_000);

  it('cannot be assigned a program, nor answered for, by a lead who does not see them', async () => {
    const cookie = await test.signIn(emailOf('lead', 'kestrel'));
    const changes = [
      `assignProgram(input: { personIds: ["${heron.person}"], programId: "${world.ids['program']!}", dueOn: "2099-01-01" }) { id }`,
      `answerAssignment(input: { id: "${heron.assignment}", status: ACCEPTED }) { id }`,
    ];
    for (const change of changes) expect((await test.ask(cookie, `mutation { ${change} }`)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const own = await test.ask<{ assignProgram: { person: { name: string } }[] }>(cookie, `mutation { assignProgram(input: { personIds: ["${world.ids['person']!}"], programId: "${world.ids['program']!}", dueOn: "2099-01-01" }) { person { name } status dueOn } }`);
    expect(own.data?.assignProgram).toEqual([{ person: { name: 'Person kestrel' }, status: 'PROPOSED', dueOn: '2099-01-01' }]);
  });
});
