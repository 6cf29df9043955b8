import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { giveAccount, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
let part: string;
/** A team below the one of the world, and one beside it. */
const teams = { below: randomUUID(), beside: randomUUID() };

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'merlin');
  for (const [name, id] of Object.entries(teams)) {
    await test.database.admin('insert into team (organisation_id, id, key) values ($1, $2, $3)', [world.organisationId, id, name]);
    await test.database.admin(`insert into team_version (organisation_id, team_id, name, parent_id, key, content) values ($1, $2, $3, $4, $3, 'x')`, [world.organisationId, id, name, name === 'below' ? world.ids['team'] : null]);
  }
  await giveAccount(test.database, world.organisationId, { email: 'part@merlin.test', roles: [['hr', world.ids['team']!]] });
  part = await test.signIn('part@merlin.test');
}, 180_000);
afterAll(() => test.close());

type Asked = Readonly<Record<string, unknown>>;
interface Answer {
  readonly id: string | undefined;
  readonly code: string | undefined;
}

const send = async (cookie: string, field: string, type: string, input: Asked): Promise<Answer> => {
  const { data, errors } = await test.ask<Record<string, { id: string }>>(cookie, `mutation($input: ${type}!) { ${field}(input: $input) { id } }`, { input });
  return { id: data?.[field]?.id, code: errors?.[0]?.extensions.code };
};
const edit = (owner: Asked, cookie = part) => send(cookie, 'editRequirements', 'EditRequirementsInput', { effectiveOn: '2099-01-01', reason: 'Agreed', requirements: [{ skillId: world.ids['skill'], level: 2 }], ...owner });
const target = (teamId: string | null, cookie = part) => send(cookie, 'setTarget', 'SetTargetInput', { teamId, measure: 'MET', share: 80, effectiveOn: '2099-01-01', reason: 'Agreed' });
const codeOf = async (change: string, id: string, cookie = part) => (await test.ask(cookie, `mutation { ${change}(id: "${id}") { id } }`)).errors?.[0]?.extensions.code;
const FORBIDDEN = { id: undefined, code: 'FORBIDDEN' };

describe('HR of some teams', () => {
  it('proposes what those teams, and teams below them, ask for, and what they are to reach', async () => {
    for (const id of [world.ids['team']!, teams.below]) expect([(await edit({ ownerId: id })).code, (await target(id)).code]).toEqual([undefined, undefined]);
  });

  it('proposes nothing for other teams, roles, or the organisation', async () => {
    for (const owner of [{ ownerId: teams.beside }, { ownerId: world.ids['role'] }, { ownerId: world.organisationId }, { newRole: 'Falconer' }]) expect(await edit(owner)).toEqual(FORBIDDEN);
    expect([await target(null), (await target(teams.beside)).code]).toEqual([FORBIDDEN, 'NOT_FOUND']);
  });

  it('is told which sets it may edit', async () => {
    const mayEdit = async (id: string, cookie = part) => (await test.ask<{ requirementSet: { mayEdit: boolean } }>(cookie, `{ requirementSet(id: "${id}") { mayEdit } }`)).data?.requirementSet.mayEdit;
    const [all, lead] = [await signInAs(test, 'hr', 'merlin'), await signInAs(test, 'lead', 'merlin')];
    expect(await Promise.all([world.ids['team']!, teams.below, teams.beside, world.ids['role']!, world.organisationId].map((id) => mayEdit(id)))).toEqual([true, true, false, false, false]);
    expect(await Promise.all([teams.beside, world.ids['role']!].map((id) => mayEdit(id, all)))).toEqual([true, true]);
    expect(await mayEdit(world.ids['team']!, lead)).toBe(false);
    const forAll = async (cookie: string) => (await test.ask<{ session: { decidesForAll: boolean } }>(cookie, '{ session { decidesForAll } }')).data?.session.decidesForAll;
    expect([await forAll(part), await forAll(all), await forAll(lead)]).toEqual([false, true, false]);
  });

  it('is no lead: who leads the team changes neither', async () => {
    const lead = await signInAs(test, 'lead', 'merlin');
    expect([await edit({ ownerId: world.ids['team'] }, lead), await target(world.ids['team']!, lead)]).toEqual([FORBIDDEN, FORBIDDEN]);
  });

  it('decides as long as the team is theirs, read again when the decision goes on', async () => {
    const { id } = await edit({ ownerId: teams.below, effectiveOn: '2099-02-01' });
    await test.database.admin(`update batch set status = 'previewed', effect = (select effect from batch where effect is not null limit 1) where id = $1`, [id]);
    const shown = await test.ask<{ batch: { effect: { before: { met: number | null }; teams: { team: { id: string } }[] } } }>(part, `{ batch(id: "${id!}") { effect { before { met } teams { team { id } } } } }`);
    expect(shown.data?.batch.effect).toEqual({ before: { met: null }, teams: [{ team: { id: world.ids['team'] } }] });
    await test.database.admin('update account_role set team_id = $2 where organisation_id = $1 and team_id = $3', [world.organisationId, teams.beside, world.ids['team']]);
    expect([await codeOf('lookAgain', id!), await codeOf('commitBatch', id!)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    await test.database.admin('update account_role set team_id = $2 where organisation_id = $1 and team_id = $3', [world.organisationId, world.ids['team'], teams.beside]);
    expect(await codeOf('commitBatch', id!)).toBeUndefined();
  });
});
