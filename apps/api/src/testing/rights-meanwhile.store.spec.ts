import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { DOORS, forget, furnish } from './doors.fixture.js';
import { giveAccount, startTestApi, type TestApi } from './test-api.fixture.js';
import { makeWorld, signInAs, type World } from './world.fixture.js';

let test: TestApi;
let world: World;
let elsewhere: string;
const accounts = new Map<string, string>();
const cookies = new Map<string, string>();

/** None of them is a person. */
beforeAll(async () => {
  test = await startTestApi();
  world = await furnish(test, await makeWorld(test.database, 'kestrel'));
  const { organisationId: o, ids } = world;
  const [team] = await test.database.admin<{ id: string }>(`insert into team (organisation_id, key) values ($1, 'elsewhere') returning id`, [o]);
  elsewhere = team!.id;
  await test.database.admin(`insert into team_version (organisation_id, team_id, name, key, content) values ($1, $2, 'Elsewhere', 'elsewhere', 'x')`, [o, elsewhere]);
  for (const [who, roles] of [['all', [['hr', null]]], ['part', [['hr', ids['team']!]]], ['leading', [['lead', ids['team']!]]]] as const) {
    accounts.set(who, await giveAccount(test.database, o, { email: `${who}@kestrel.test`, roles }));
    cookies.set(who, await test.signIn(`${who}@kestrel.test`));
  }
  accounts.set('employee', (await test.database.admin<{ id: string }>(`select id from account where email = 'employee@kestrel.test'`))[0]!.id);
  cookies.set('employee', await signInAs(test, 'employee', 'kestrel'));
}, 180_000);
afterAll(() => test.close());

const ABOUT_PEOPLE = ['endorse', 'exempt', 'endExemption', 'nameDeputy'];
/** Who proposes what. */
const PROPOSALS = Object.keys(DOORS)
  .filter((name) => !['askEndorsement', 'declineEndorsement', 'raiseDispute', 'assignProgram', 'answerAssignment'].includes(name))
  .flatMap((name) => {
    if (DOORS[name]!.as === 'employee') return [[name, 'employee'] as const];
    const by = ['all', ...(name === 'settleContested' ? ['part'] : ABOUT_PEOPLE.includes(name) ? ['part', 'leading'] : ['nameExpert', 'answerDispute', 'checkDocument'].includes(name) ? ['part'] : [])];
    return by.map((who) => [name, who] as const);
  });

/** A decision as its preview leaves it; of a deputy with the team that it gives. */
async function proposed(name: string, who: string): Promise<string> {
  const { data, errors } = await test.ask<Record<string, { id: string }>>(cookies.get(who)!, `mutation($input: ${DOORS[name]!.type}!) { ${name}(input: $input) { id } }`, { input: DOORS[name]!.input(world.ids, world.canary) });
  expect(errors).toBeUndefined();
  const { id } = data![name]!;
  const changes = name === 'nameDeputy' ? [{ table: 'team_lead', key: 'k', before: null, after: { personId: world.ids['person'], teamId: world.ids['team'], fromOn: null, toOn: null } }] : [];
  await test.database.admin(`update batch set status = 'previewed', kind = replace(file_name, '.csv', ''), changes = $2 where id = $1`, [id, JSON.stringify(changes)]);
  return id;
}

const VERBS = ['commitBatch', 'lookAgain', 'discardBatch', 'undoBatch'] as const;
const tried = async (who: string, id: string) => {
  const answers = [];
  for (const verb of VERBS) answers.push((await test.ask(cookies.get(who)!, `mutation { ${verb}(id: "${id}") { status } }`)).errors?.[0]?.extensions.code);
  return answers;
};
const standing = async (id: string) => test.database.admin(`select status, (select count(*) from job j where j.batch_id = b.id and j.key not like 'preview%')::int as jobs from batch b where id = $1`, [id]);
const UNTOUCHED = [{ status: 'previewed', jobs: 0 }];

const set = (sql: string) => (who: string): Promise<unknown> => test.database.admin(sql, [world.organisationId, accounts.get(who)]);
const give = async (who: string) => {
  const [role, team] = { all: ['hr', null], part: ['hr', world.ids['team']], leading: ['lead', world.ids['team']], employee: [null, null] }[who]!;
  await set('delete from account_role where organisation_id = $1 and account_id = $2')(who);
  if (role) await test.database.admin('insert into account_role (organisation_id, account_id, role, team_id) values ($1, $2, $3, $4)', [world.organisationId, accounts.get(who), role, team]);
  await set('update account set disabled_at = null where organisation_id = $1 and id = $2')(who);
};
afterEach(async () => {
  for (const who of accounts.keys()) await give(who);
  await test.database.admin('update account set person_id = $2 where id = $1', [accounts.get('employee'), world.ids['person']]);
  await test.database.admin('update membership set team_id = $2 where organisation_id = $1', [world.organisationId, world.ids['team']]);
});

describe('who may no longer do it when it is to be done', () => {
  const LOSSES: readonly (readonly [string, (who: string) => Promise<unknown>])[] = [
    ['whose account is closed', set('update account set disabled_at = now() where organisation_id = $1 and id = $2')],
    ['who has no role any more', async (who) => {
      await set('delete from account_role where organisation_id = $1 and account_id = $2')(who);
      await set('update account set person_id = null where organisation_id = $1 and id = $2')(who);
    }],
    ['who is L&D now', set(`with gone as (delete from account_role where organisation_id = $1 and account_id = $2) insert into account_role (organisation_id, account_id, role) values ($1, $2, 'learning')`)],
    ['who leads, or is HR of, other teams now', async (who) => {
      await set('delete from account_role where organisation_id = $1 and account_id = $2')(who);
      await test.database.admin(`insert into account_role (organisation_id, account_id, role, team_id) values ($1, $2, $3, $4)`, [world.organisationId, accounts.get(who), who === 'leading' ? 'lead' : 'hr', elsewhere]);
    }],
  ];

  describe.each(LOSSES)('%s', (loss, lose) => {
    it.each(PROPOSALS.filter(([, who]) => who !== 'employee' || /closed|no role/.test(loss)))('%s, by %s', async (name, who) => {
      const id = await proposed(name, who);
      await lose(who);
      expect([await tried(who, id), await standing(id)]).toEqual([VERBS.map(() => expect.stringMatching(/^(FORBIDDEN|NOT_FOUND|UNAUTHENTICATED)$/)), UNTOUCHED]);
      await give(who);
      await test.database.admin('update account set person_id = $2 where id = $1', [accounts.get('employee'), world.ids['person']]);
      expect((await test.ask(cookies.get(who)!, `mutation { commitBatch(id: "${id}") { status } }`)).data).toEqual({ commitBatch: { status: 'COMMITTING' } });
    });
  });

  it.each(PROPOSALS.filter(([, who]) => ['part', 'leading'].includes(who)))('since the person has moved to another team: %s, by %s', async (name, who) => {
    const id = await proposed(name, who);
    await test.database.admin('update membership set team_id = $2 where organisation_id = $1', [world.organisationId, elsewhere]);
    expect([await tried(who, id), await standing(id)]).toEqual([VERBS.map(() => expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/)), UNTOUCHED]);
  });

  it('who was HR and is a lead now vouches for no more than a lead', async () => {
    const id = await proposed('settleContested', 'all');
    const attested = [{ table: 'evidence', key: 'k', before: null, after: { personId: world.ids['person'], skillId: world.ids['skill'], grade: 'attested' } }];
    await test.database.admin('update batch set changes = $2 where id = $1', [id, JSON.stringify(attested)]);
    await set('delete from account_role where organisation_id = $1 and account_id = $2')('all');
    await test.database.admin(`insert into account_role (organisation_id, account_id, role, team_id) values ($1, $2, 'lead', $3)`, [world.organisationId, accounts.get('all'), world.ids['team']]);
    expect([await tried('all', id), await standing(id)]).toEqual([VERBS.map(() => 'FORBIDDEN'), UNTOUCHED]);
  });

  it('whose team another leads now gives nobody a say in it', async () => {
    await test.database.admin(`insert into account_role (organisation_id, account_id, role, team_id) values ($1, $2, 'lead', $3)`, [world.organisationId, accounts.get('leading'), elsewhere]);
    const id = await proposed('nameDeputy', 'leading');
    const changes = [{ table: 'team_lead', key: 'k', before: null, after: { personId: world.ids['person'], teamId: elsewhere, fromOn: null, toOn: null } }];
    await test.database.admin('update batch set changes = $2 where id = $1', [id, JSON.stringify(changes)]);
    await set(`delete from account_role where organisation_id = $1 and account_id = $2 and team_id <> '${world.ids['team']!}'`)('leading');
    expect([await tried('leading', id), await standing(id)]).toEqual([VERBS.map(() => 'FORBIDDEN'), UNTOUCHED]);
  });
});

describe('a second click', () => {
  it.each([['commitBatch', 'previewed', 'COMMITTING'], ['undoBatch', 'committed', 'UNDOING'], ['lookAgain', 'previewed', 'READING'], ['discardBatch', 'previewed', 'DISCARDED']])('does nothing more, and says the same: %s', async (verb, from, to) => {
    const id = await proposed('setTarget', 'all');
    await test.database.admin(`delete from job where batch_id = $1`, [id]);
    await test.database.admin(`update batch set status = $2 where id = $1`, [id, from]);
    const click = () => test.ask(cookies.get('all')!, `mutation { ${verb}(id: "${id}") { status } }`);
    const answers = await Promise.all([click(), click(), click(), click()]);
    expect(answers.map(({ data, errors }) => [data, errors])).toEqual(answers.map(() => [{ [verb]: { status: to } }, undefined]));
    expect((await click()).data).toEqual({ [verb]: { status: to } });
    expect(await test.database.admin('select count(*)::int as jobs from job where batch_id = $1', [id])).toEqual([{ jobs: verb === 'discardBatch' ? 0 : 1 }]);
  });

  it.each(['raiseDispute', 'askEndorsement', 'assignProgram'])('opens nothing twice: %s', async (name) => {
    const who = name === 'assignProgram' ? 'all' : 'employee';
    await test.database.admin(`update assignment set status = 'completed'`);
    const click = () => test.ask(cookies.get(who)!, `mutation($input: ${DOORS[name]!.type}!) { ${name}(input: $input) { __typename } }`, { input: DOORS[name]!.input(world.ids, world.canary) });
    const answers = await Promise.all([click(), click(), click(), click()]);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'INTERNAL_SERVER_ERROR')).toEqual([]);
    expect(await test.database.admin(`select (select count(*) from dispute where raised_by is not null) + (select count(*) from endorsement_request where skill_id = $1) + (select count(*) from assignment where status = 'proposed') as opened`, [world.ids['other']])).toEqual([{ opened: '1' }]);
    await forget(test, world);
  });
});
