import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { DOORS, forget, furnish, kept } from './doors.fixture.js';
import { giveAccount, startTestApi, type TestApi } from './test-api.fixture.js';
import { makeWorld, type World } from './world.fixture.js';

let test: TestApi;
let world: World;
/** What the doors are about, in a team that none of these readers has to do with. */
let theirs: World['ids'];
const cookies = new Map<string, string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await furnish(test, await makeWorld(test.database, 'kestrel'));
  const { organisationId: o, ids } = world;
  const give = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string> => {
    const all = { organisation_id: o, ...row };
    const [made] = await test.database.admin<{ id: string }>(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')}) returning id`, Object.values(all));
    return made!.id;
  };
  const person = await give('person', { key: 'ours' });
  const team = await give('team', { key: 'ours' });
  const fact = { content: 'x' };
  await give('team_version', { ...fact, key: 'ours', team_id: team, name: 'Ours' });
  await give('person_version', { ...fact, key: person, person_id: person, name: 'Ours' });
  await give('person_identifier', { ...fact, key: 'ours@kestrel.test', person_id: person, kind: 'email', value: 'ours@kestrel.test' });
  await give('membership', { ...fact, key: 'ours', person_id: person, team_id: team });
  for (const [who, roles, personId] of [['part', [['hr', team]], null], ['leading', [['lead', team]], null], ['own', [], person]] as const) {
    await giveAccount(test.database, o, { email: `${who}@kestrel.test`, roles, personId });
    cookies.set(who, await test.signIn(`${who}@kestrel.test`));
  }
  theirs = ids;
}, 180_000);
afterAll(() => test.close());
beforeEach(() => forget(test, world));

/** Doors at which such a reader may knock at all, and what stands there in the place of an id of their own. */
const KNOCKS: readonly (readonly [who: string, name: string])[] = [
  ...['endorse', 'exempt', 'endExemption', 'nameDeputy', 'assignProgram', 'answerAssignment', 'declineEndorsement', 'settleContested'].flatMap((name) => [['part', name], ['leading', name]] as const),
  ...['nameExpert', 'answerDispute', 'checkDocument'].map((name) => ['part', name] as const),
  ...['raiseDispute', 'answerAssignment', 'declineEndorsement', 'endorse'].map((name) => ['own', name] as const),
];
const PEOPLES = ['person', 'team', 'exemption', 'assignment', 'endorsement_request', 'denied', 'evidence', 'field', 'unchecked', 'learning_record', 'credential'];

const knock = async (who: string, name: string, ids: World['ids']) => {
  const { data, errors } = await test.ask<Record<string, unknown>>(cookies.get(who)!, `mutation($input: ${DOORS[name]!.type}!) { ${name}(input: $input) { __typename } }`, { input: DOORS[name]!.input(ids, world.canary) });
  return { data, errors };
};

describe('a change to people of another team', () => {
  it.each(KNOCKS)('for %s answers what a made-up id answers, and changes nothing: %s', async (who, name) => {
    const before = await kept(test, world.organisationId);
    const madeUp = { ...theirs, ...Object.fromEntries(PEOPLES.map((table) => [table, randomUUID()])) };
    const answer = await knock(who, name, theirs);
    expect(answer.errors?.[0]?.extensions.code).toMatch(/^(NOT_FOUND|FORBIDDEN)$/);
    expect(answer).toEqual(await knock(who, name, madeUp));
    expect(await kept(test, world.organisationId)).toBe(before);
  });

  it.each(['commitBatch', 'undoBatch', 'lookAgain', 'discardBatch'])('decided by others is not there for those who neither decided it nor see everybody: %s', async (verb) => {
    const [batch] = await test.database.admin<{ id: string }>(`insert into batch (organisation_id, kind, origin, said, reason, about, file_name, size, sha256, status, created_by_name, changes)
      values ($1, 'evidence', 'screen', 'x', 'x', $2, 'x', 1, 'x', 'previewed', 'x', '[]') returning id`, [world.organisationId, [theirs['person']]]);
    for (const who of cookies.keys()) {
      const [real, unreal] = await Promise.all([batch!.id, randomUUID()].map((id) => test.ask(cookies.get(who)!, `mutation { ${verb}(id: "${id}") { id } }`)));
      expect([who, real!.errors?.[0]?.extensions.code, real]).toEqual([who, 'NOT_FOUND', unreal]);
    }
  });

  it('goes out in no list of decisions, to-do or history of theirs', async () => {
    await test.database.admin(`insert into batch (organisation_id, kind, origin, said, reason, about, file_name, size, sha256, status, created_by_name, changes)
      values ($1, 'evidence', 'screen', 'Heron said', 'x', $2, 'x', 1, 'y', 'committed', 'x', '[]')`, [world.organisationId, [theirs['person']]]);
    for (const who of cookies.keys()) {
      const { data, errors } = await test.ask(cookies.get(who)!, '{ decisions(first: 100) { totalCount nodes { said } } disputes(first: 100) { totalCount } documents(first: 100) { totalCount } exemptions(first: 100) { totalCount } assignments(first: 100) { totalCount } experts(first: 100) { totalCount } todo { queues { kind count } } }');
      const { todo, ...lists } = (data ?? {}) as { todo?: { queues: { kind: string; count: number }[] } } & Record<string, { totalCount: number }>;
      expect([who, errors?.[0]?.extensions.reason, Object.values(lists).map(({ totalCount }) => totalCount), todo?.queues.filter(({ count }) => count > 0)]).toEqual([who, undefined, [0, 0, 0, 0, 0, 0], []]);
    }
  });
});
