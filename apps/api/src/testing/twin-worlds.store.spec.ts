import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Actor } from '@tessera/persistence';

import { askEach, edgesOf } from './schema-walk.fixture.js';
import { startTestApi, type TestApi } from './test-api.fixture.js';
import { makeWorld, signInAs, type World } from './world.fixture.js';

const ROLES = ['admin', 'hr', 'lead', 'learning', 'employee'] as const;

let test: TestApi;
let ours: World;
let theirs: World;
const cookies = new Map<string, string>();

beforeAll(async () => {
  test = await startTestApi();
  ours = await makeWorld(test.database, 'kestrel');
  theirs = await makeWorld(test.database, 'wombat');
  for (const role of ROLES) cookies.set(role, await signInAs(test, role, ours.canary));
}, 180_000);
afterAll(() => test.close());

/** Arguments by name, with the ids of a world. */
const valuesOf = ({ ids, canary }: Pick<World, 'ids' | 'canary'>) => (argument: string, field: string): string | number | undefined => {
  const quoted = (table: string): string => JSON.stringify(ids[table] ?? randomUUID());
  const values: Record<string, string | number | undefined> = {
    id: quoted(field === 'document' ? 'person_document' : field === 'requirementSet' ? 'team' : field), teamId: quoted('team'), personId: field === 'gaps' || field === 'assignments' || field === 'documents' ? quoted('person') : undefined, columnId: quoted('skill'), topicId: undefined, skillId: quoted('skill'), by: 'SKILL',
    teamsFrom: 0, columnsFrom: 0, teams: 5, columns: 5, first: 5, text: JSON.stringify(canary),
  };
  return values[argument];
};

const walk = async (role: string, world: Pick<World, 'ids' | 'canary'>): Promise<Map<string, string>> => {
  const { schema } = test.api.app.get(GraphQLSchemaHost);
  return new Map(await askEach(edgesOf(schema, valuesOf(world)), (query) => test.ask(cookies.get(role)!, query)));
};

/** What of the other world shows in the answers: its word, its ids. */
const traces = (answers: ReadonlyMap<string, string>): string[] => {
  const marks = [theirs.canary, ...Object.values(theirs.ids), theirs.organisationId];
  return [...answers].filter(([, answer]) => marks.some((mark) => answer.includes(mark))).map(([name]) => name);
};

/** The same world with ids that nothing has. */
const madeUp = (): Pick<World, 'ids' | 'canary'> => ({ canary: 'nothing at all', ids: Object.fromEntries(Object.keys(theirs.ids).map((table) => [table, randomUUID()])) });

const pointless = (answer: string): string => answer.replaceAll(/"(computedAt|knownAt)":"[^"]*"/g, '');

async function expectApart(): Promise<void> {
  for (const role of ROLES) {
    for (const world of [ours, theirs]) expect([role, traces(await walk(role, world))]).toEqual([role, []]);
  }
}

async function expectSameAsMadeUp(): Promise<void> {
  for (const role of ROLES) {
    const foreign = await walk(role, theirs);
    const nothing = await walk(role, madeUp());
    for (const [name, answer] of foreign) expect([role, name, pointless(answer)]).toEqual([role, name, pointless(nothing.get(name)!)]);
  }
}

describe('two organisations of equal shape', () => {
  it('show their own word on nearly every edge to those who may see it, and never fail inside', async () => {
    const answers = await walk('hr', ours);
    expect([...answers].filter(([, answer]) => answer.includes('INTERNAL_SERVER_ERROR')).map(([name]) => name)).toEqual([]);
    expect([...answers.values()].filter((answer) => answer.includes(ours.canary)).length).toBeGreaterThan(50);
    for (const role of ROLES) {
      const failed = [...(await walk(role, ours))].filter(([, answer]) => answer.includes('INTERNAL_SERVER_ERROR') || answer.includes('LIMIT_') || answer.includes('BAD_REQUEST'));
      expect([role, failed]).toEqual([role, []]);
    }
  }, 180_000);

  it('never show anything of the other: by lists, by ids of the other, by search', expectApart, 300_000);

  it('answer ids of the other as they answer ids made up', expectSameAsMadeUp, 300_000);

  it('are not changed by the other', async () => {
    const before = await fingerprint();
    const id = (table: string): string => JSON.stringify(theirs.ids[table]);
    const changes = [
      `commitBatch(id: ${id('batch')}) { id }`, `undoBatch(id: ${id('batch')}) { id }`, `discardBatch(id: ${id('batch')}) { id }`, `lookAgain(id: ${id('batch')}) { id }`,
      `answerAssignment(input: { id: ${id('assignment')}, status: ACCEPTED }) { id }`,
      `checkDocument(input: { documentId: ${id('person_document')}, result: REFUSED, how: LINK, reason: "x" }) { id }`,
      'matchPerson(input: { identifiers: ["somebody@wombat.test"], reason: "x" }) { id }',
      `matchPerson(input: { identifiers: ["somebody@kestrel.test"], personId: ${id('person')}, reason: "x" }) { id }`,
      'nameSkill(input: { names: ["unknown wombat"], reason: "x" }) { id }',
      `nameSkill(input: { names: ["unknown kestrel"], skillId: ${id('skill')}, reason: "x" }) { id }`,
      `decideHolder(input: { credentialId: ${id('credential')}, reason: "x" }) { id }`,
      `settleClaim(input: { id: "${theirs.ids['batch']!} 1", takesOver: true, reason: "x" }) { id }`,
      `nameDeputy(input: { personId: ${id('person')}, teamId: ${JSON.stringify(ours.ids['team'])}, fromOn: "2099-01-01", toOn: "2099-02-01", reason: "x" }) { id }`,
      `nameDeputy(input: { personId: ${JSON.stringify(ours.ids['person'])}, teamId: ${id('team')}, fromOn: "2099-01-01", toOn: "2099-02-01", reason: "x" }) { id }`,
      `decideIssuer(input: { issuerId: ${id('issuer')}, trust: "distrusted", reason: "x" }) { id }`,
      `decideMapping(input: { of: { issuer: "Academy", titles: ["A"], ofProgram: false }, topicId: ${id('skill')}, level: 2, assessment: EXAM, reason: "x" }) { id }`,
      `decideMapping(input: { of: { issuer: "Academy", titles: ["A"], ofProgram: false }, topicId: ${JSON.stringify(ours.ids['skill'])}, level: 2, assessment: EXAM, replaces: ${id('mapping')}, reason: "x" }) { id }`,
      `endMapping(input: { mappingId: ${id('mapping')}, reason: "x" }) { id }`,
      `decideSuggestion(input: { of: { issuer: "Academy", titles: ["A"], ofProgram: false }, topicId: ${id('skill')}, reject: true, reason: "x" }) { id }`,
      `editRequirements(input: { ownerId: ${id('team')}, effectiveOn: "2099-01-01", requirements: [], reason: "x" }) { id }`,
      `editRequirements(input: { ownerId: ${JSON.stringify(ours.ids['team'])}, effectiveOn: "2099-01-01", requirements: [{ skillId: ${id('skill')}, level: 3 }], reason: "x" }) { id }`,
      `exempt(input: { personId: ${id('person')}, topicId: ${JSON.stringify(ours.ids['skill'])}, toOn: "2099-01-01", reason: "x" }) { id }`,
      `endExemption(input: { id: ${id('exemption')}, toOn: "2020-01-15", reason: "x" }) { id }`,
      `setTarget(input: { teamId: ${id('team')}, measure: MET, share: 50, effectiveOn: "2099-01-01", reason: "x" }) { id }`,
      `claimSkill(input: { skillId: ${id('skill')}, level: 3, reason: "x" }) { id }`,
      `endorse(input: { personIds: [${id('person')}], skillId: ${JSON.stringify(ours.ids['skill'])}, level: 3, judgement: HOLDS, reason: "x" }) { id }`,
      `endorse(input: { personIds: [${id('person')}], skillId: ${id('skill')}, level: 3, judgement: NOT, reason: "x" }) { id }`,
      `settleContested(input: { evidenceId: ${id('evidence')}, holds: true, reason: "x" }) { id }`,
      `nameExpert(input: { personId: ${id('person')}, skillId: ${JSON.stringify(ours.ids['skill'])}, reason: "x" }) { id }`,
      `askEndorsement(input: { skillId: ${id('skill')}, level: 3, asks: LEAD }) { id }`,
      `withdrawEndorsementRequest(id: ${id('endorsement_request')}) { id }`,
      `declineEndorsement(input: { id: ${id('endorsement_request')}, reason: "x" }) { id }`,
      `raiseDispute(input: { record: EVIDENCE, id: ${id('evidence')}, reason: "x" }) { id }`,
      `withdrawDispute(id: ${id('dispute')}) { id }`,
      `answerDispute(input: { id: ${id('dispute')}, upheld: true, reason: "x" }) { id }`,
      `assignProgram(input: { personIds: [${id('person')}], programId: ${id('program')}, dueOn: "2099-01-01" }) { id }`,
      `assignProgram(input: { personIds: [${JSON.stringify(ours.ids['person'])}], programId: ${id('program')}, dueOn: "2099-01-01" }) { id }`,
      `assignProgram(input: { personIds: [${JSON.stringify(ours.ids['person'])}], programId: ${JSON.stringify(ours.ids['program'])}, topicId: ${id('skill')}, dueOn: "2099-01-01" }) { id }`,
    ];
    for (const role of ROLES) {
      for (const change of changes) {
        const { errors } = await test.ask(cookies.get(role)!, `mutation { ${change} }`);
        expect([role, change, ['NOT_FOUND', 'FORBIDDEN']]).toEqual([role, change, expect.arrayContaining([errors?.[0]?.extensions.code])]);
      }
      expect((await test.send('GET', `/document-files/${theirs.ids['person_document']!}`, { cookie: cookies.get(role)! })).status).toBe(404);
      expect((await test.send('GET', `/credential-files/${theirs.ids['credential']!}`, { cookie: cookies.get(role)! })).status).toBe(404);
      expect((await test.send('GET', `/export/refused/${theirs.ids['batch']!}.csv`, { cookie: cookies.get(role)! })).status).toBe(404);
    }
    expect(await fingerprint()).toBe(before);
  }, 120_000);
});

describe('each wall alone', () => {
  it('row-level security keeps them apart for statements that name no organisation', async () => {
    const tables = await test.database.admin<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`);
    const actors: Actor[] = ROLES.map((role) => ({ organisationId: ours.organisationId, personId: ours.ids['person']!, scope: role === 'lead' ? [ours.ids['team']!] : 'all', role }));
    let own = 0;
    for (const actor of actors) {
      for (const { name } of tables) {
        const rows = await test.database.units.run(actor, { write: false }, (unit) => unit.query<{ text: string }>(`select t::text as text from "${name}" t`)).catch(() => []);
        expect([actor.role, name, rows.filter(({ text }) => text.includes(theirs.organisationId) || text.includes(theirs.canary))]).toEqual([actor.role, name, []]);
        own += rows.length;
      }
    }
    expect(own).toBeGreaterThan(100);
  }, 120_000);

  it('the predicates of the readers keep them apart without row-level security', async () => {
    const all = (how: string): string => `do $$ declare t record; begin
      for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname in (select tablename from pg_policies) loop
        execute format('alter table %I ${how} row level security', t.relname); end loop; end $$`;
    await test.database.admin(all('disable'));
    try {
      await expectApart();
    } finally {
      await test.database.admin(all('enable'));
    }
  }, 300_000);
});

/** Of all that the other world holds. */
async function fingerprint(): Promise<string> {
  const tables = await test.database.admin<{ name: string }>(`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id' and table_name <> 'session' order by 1`);
  const prints = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await test.database.admin<{ print: string }>(`select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from "${name}" t where organisation_id = $1`, [theirs.organisationId]);
      return `${name} ${row!.print}`;
    }),
  );
  return prints.join('\n');
}
