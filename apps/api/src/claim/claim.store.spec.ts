import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { giveAccount, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
let hr: string;
let lead: string;
let ann: string;
let eve: string;
const people = { ann: '', eve: '', bob: '' };

/** Ann and Bob stand in the team of the lead, who is the person of the world; Eve, who is to be an expert, in another. */
beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  [hr, lead] = [await signInAs(test, 'hr', 'kestrel'), await signInAs(test, 'lead', 'kestrel')];
  const [other] = await test.database.admin<{ id: string }>(`insert into team (organisation_id, key) values ($1, 'elsewhere') returning id`, [world.organisationId]);
  await fact('team_version', { team_id: other!.id, name: 'Elsewhere', key: 'elsewhere' });
  for (const name of ['ann', 'eve', 'bob'] as const) {
    const [row] = await test.database.admin<{ id: string }>('insert into person (organisation_id, key) values ($1, $2) returning id', [world.organisationId, name]);
    people[name] = row!.id;
    await fact('person_version', { person_id: row!.id, name, key: row!.id });
    await fact('person_identifier', { person_id: row!.id, kind: 'email', value: `${name}@kestrel.test`, key: `${name}@kestrel.test` });
    await fact('membership', { person_id: row!.id, team_id: name === 'eve' ? other!.id : world.ids['team'], key: `home ${name}` });
    await giveAccount(test.database, world.organisationId, { email: `${name}@kestrel.test`, personId: row!.id });
  }
  await test.database.admin('update endorsement_request set withdrawn_at = now() where organisation_id = $1', [world.organisationId]);
  [ann, eve] = [await test.signIn('ann@kestrel.test'), await test.signIn('eve@kestrel.test')];
}, 180_000);
afterAll(() => test.close());

async function fact(table: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const row = { organisation_id: world.organisationId, content: 'x', ...values };
  const [made] = await test.database.admin<{ id: string }>(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')}) returning id`, Object.values(row));
  return made!.id;
}

const skill = (): string => JSON.stringify(world.ids['skill']);
const change = (cookie: string, mutation: string) => test.ask<Record<string, { id: string; state?: string }>>(cookie, `mutation { ${mutation} }`);
const reasonOf = async (cookie: string, mutation: string): Promise<string | undefined> => (await change(cookie, mutation)).errors?.[0]?.extensions.reason;
const endorse = (ids: readonly string[], more = ''): string => `endorse(input: { personIds: ${JSON.stringify(ids)}, skillId: ${skill()}, level: 3, judgement: HOLDS, reason: "Seen at work"${more} }) { id }`;
const ask = (asks: string): string => `askEndorsement(input: { skillId: ${skill()}, level: 3, asks: ${asks}, note: "Two years of it", link: "https://code.example.com/ann" }) { id state }`;
const requests = async (cookie: string, asked = true): Promise<unknown[]> =>
  (await test.ask<{ endorsementRequests: { nodes: unknown[] } }>(cookie, `{ endorsementRequests(first: 10, asked: ${asked}) { nodes { personName state level skill { name } } } }`)).data!.endorsementRequests.nodes;

/** As the worker would leave it after its preview. */
const previewed = (id: string, changes: readonly unknown[]) => test.database.admin(`update batch set status = 'previewed', kind = 'evidence', changes = $2 where id = $1`, [id, JSON.stringify(changes)]);
const word = (personId: string, grade: string) => ({ table: 'evidence', key: 'k', before: null, after: { personId, skillId: world.ids['skill'], grade } });

describe('a claim', () => {
  const claim = (link = ''): string => `claimSkill(input: { skillId: ${skill()}, level: 2, reason: "Built it"${link} }) { id }`;

  it('is kept as the row that says it, of the person who makes it and no other', async () => {
    const { data } = await change(ann, claim(', link: "https://code.example.com/ann"'));
    const [chunk] = await test.database.admin<{ text: string }>(`select convert_from(bytes, 'UTF8') as text from batch_chunk where batch_id = $1`, [data!['claimSkill']!.id]);
    expect(chunk!.text).toContain(`${people.ann},${world.ids['skill']},2,,claimed`);
    expect(chunk!.text).toContain('https://code.example.com/ann');
  });

  it.each(['javascript:alert(1)', 'ftp://x.example', 'https://user@x.example', 'x'])('takes no such link: %s', async (link) => {
    expect(await reasonOf(ann, claim(`, link: ${JSON.stringify(link)}`))).toBe('LINK_INVALID');
  });

  it('is looked at again when it is taken: whatever its batch holds, an employee only claims, and only for themselves', async () => {
    const { data } = await change(ann, claim());
    const id = data!['claimSkill']!.id;
    for (const changes of [[word(people.ann, 'endorsed')], [word(people.bob, 'claimed')]]) {
      await previewed(id, changes);
      expect(await reasonOf(ann, `commitBatch(id: "${id}") { id }`)).toBe('ROLE_TOO_LOW');
    }
    await previewed(id, [word(people.ann, 'claimed')]);
    expect(await reasonOf(ann, `commitBatch(id: "${id}") { id }`)).toBeUndefined();
  });

  it('shows its maker nothing of the coverage of others', async () => {
    const { data } = await change(ann, claim());
    const id = data!['claimSkill']!.id;
    const totals = Object.fromEntries(['required', 'met', 'proven', 'pending'].map((name) => [name, 1]));
    await test.database.admin(`update batch set effect = $2 where id = $1`, [id, JSON.stringify({ before: totals, after: totals, teams: [] })]);
    expect((await test.ask(ann, `{ batch(id: "${id}") { effect { before { required } } } }`)).data).toEqual({ batch: { effect: null } });
  });
});

describe('an endorsement', () => {
  it('is never of oneself, also not among others', async () => {
    for (const ids of [[world.ids['person']!], [people.ann, world.ids['person']!]]) expect(await reasonOf(lead, endorse(ids))).toBe('ENDORSED_ONESELF');
  });

  it('of many is one decision, about all of them', async () => {
    const { data } = await change(lead, endorse([people.ann, people.bob], ', until: "2099-01-31"'));
    const [batch] = await test.database.admin<{ about: string[]; said: string }>('select about, said from batch where id = $1', [data!['endorse']!.id]);
    expect([[...batch!.about].sort(), batch!.said]).toEqual([[people.ann, people.bob].sort(), 'Endorse ann, bob: Skill kestrel at level 3']);
  });

  it('is for those who see the people: elsewhere is like nobody', async () => {
    expect(await reasonOf(lead, endorse([people.ann, people.eve]))).toBe('NOT_FOUND');
    expect(await reasonOf(ann, endorse([people.bob]))).toBe('NOT_FOUND');
    expect(await reasonOf(lead, endorse([people.ann], ', until: "2020-01-31"'))).toBe('END_IN_THE_PAST');
  });
});

describe('a named expert', () => {
  it('is named by HR, and asked only where there is one', async () => {
    expect(await reasonOf(hr, `nameExpert(input: { personId: "${people.eve}", skillId: ${skill()}, reason: "Knows it" }) { id }`)).toBeUndefined();
    await test.database.admin(`delete from expert where organisation_id = $1`, [world.organisationId]);
    expect(await reasonOf(ann, ask('EXPERT'))).toBe('NO_EXPERT');
  });

  it('sees who asked, by name, and nothing else of them; those who asked a lead not at all', async () => {
    await fact('expert', { person_id: people.eve, skill_id: world.ids['skill'], key: 'eve' });
    expect((await change(await test.signIn('bob@kestrel.test'), ask('LEAD'))).data!['askEndorsement']).toMatchObject({ state: 'OPEN' });
    expect((await change(ann, ask('EXPERT'))).data!['askEndorsement']).toMatchObject({ state: 'OPEN' });
    expect(await reasonOf(ann, ask('LEAD'))).toBe('ALREADY_ASKED');
    expect(await requests(eve)).toEqual([{ personName: 'ann', state: 'OPEN', level: 3, skill: { name: 'Skill kestrel' } }]);
    const answers = await test.ask(eve, `{ people(first: 10) { nodes { name } } disputes(first: 10) { nodes { id } } }`);
    expect(answers.data).toMatchObject({ people: { nodes: [{ name: 'eve' }] }, disputes: { nodes: [] } });
    expect((await test.ask(eve, `{ person(id: "${people.ann}") { name } }`)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('sees them by the name that stands in the request alone: row-level security says the same without us', async () => {
    const actor = { organisationId: world.organisationId, personId: people.eve, scope: [], role: 'employee' } as const;
    const seen = (sql: string): Promise<{ name: string }[]> => test.database.units.run(actor, { write: false }, (unit) => unit.query<{ name: string }>(sql));
    expect(await seen(`select person_name as name from endorsement_request`)).toEqual([{ name: 'ann' }]);
    for (const table of ['person_version', 'membership', 'evidence', 'person_identifier']) expect([table, (await seen(`select person_id as name from ${table} where person_id <> '${people.eve}'`)).length]).toEqual([table, 0]);
  });

  it('endorses those who asked, at that skill, and nobody else', async () => {
    expect((await change(eve, endorse([people.ann]))).data!['endorse']!.id).toBeTruthy();
    for (const ids of [[people.bob], [people.ann, people.bob]]) expect(await reasonOf(eve, endorse(ids))).toBe('NOT_FOUND');
    const { data } = await change(eve, endorse([people.ann]));
    const id = data!['endorse']!.id;
    await previewed(id, [word(people.bob, 'endorsed')]);
    expect(await reasonOf(eve, `commitBatch(id: "${id}") { id }`)).toBe('ROLE_TOO_LOW');
    await previewed(id, [word(people.ann, 'endorsed')]);
    await test.database.admin(`update expert set to_on = '2020-01-01' where organisation_id = $1`, [world.organisationId]);
    expect(await reasonOf(eve, `commitBatch(id: "${id}") { id }`)).toBe('ROLE_TOO_LOW');
    expect(await requests(eve)).toEqual([]);
    await test.database.admin(`update expert set to_on = null where organisation_id = $1`, [world.organisationId]);
    expect(await reasonOf(eve, `commitBatch(id: "${id}") { id }`)).toBeUndefined();
  });
});

describe('a request', () => {
  it('is answered by what is recorded, and open again without it', async () => {
    const { data } = await change(hr, endorse([people.ann]));
    const recorded = { skill_id: world.ids['skill'], level: 3, grade: 3, negative: false, valid_from: '2026-01-01', source_kind: 'file', recorded_by: data!['endorse']!.id, recorded_from: new Date() };
    const evidence = await fact('evidence', { ...recorded, person_id: people.ann, key: 'endorsed' });
    expect(await requests(ann, false)).toMatchObject([{ state: 'ANSWERED' }]);
    expect(await reasonOf(lead, `declineEndorsement(input: { id: "${await requestOf(people.ann)}", reason: "No" }) { id }`)).toBe('REQUEST_CLOSED');
    await test.database.admin('delete from evidence where id = $1', [evidence]);
    expect(await requests(ann, false)).toMatchObject([{ state: 'OPEN' }]);
  });

  it('is declined with a reason by who was asked, or taken back by who made it', async () => {
    const bob = await test.signIn('bob@kestrel.test');
    const mine = await requestOf(people.bob);
    expect(await reasonOf(lead, `declineEndorsement(input: { id: "${mine}", reason: " " }) { id }`)).toBe('REASON_MISSING');
    expect(await reasonOf(eve, `declineEndorsement(input: { id: "${mine}", reason: "No" }) { id }`)).toBe('NOT_FOUND');
    expect((await change(lead, `declineEndorsement(input: { id: "${mine}", reason: "Not seen yet" }) { id state }`)).data!['declineEndorsement']).toMatchObject({ state: 'DECLINED' });
    expect(await reasonOf(bob, `withdrawEndorsementRequest(id: "${mine}") { id }`)).toBe('REQUEST_CLOSED');
    expect((await change(ann, `withdrawEndorsementRequest(id: "${await requestOf(people.ann)}") { id state }`)).data!['withdrawEndorsementRequest']).toMatchObject({ state: 'WITHDRAWN' });
  });

  const requestOf = async (personId: string): Promise<string> => (await test.database.admin<{ id: string }>('select id from endorsement_request where person_id = $1 and withdrawn_at is null', [personId]))[0]!.id;
});

describe('what is contested', () => {
  let passed: string;

  beforeAll(async () => {
    const says = { person_id: people.bob, skill_id: world.ids['skill'], source_kind: 'file' };
    passed = await fact('evidence', { ...says, level: 3, grade: 3, negative: false, valid_from: '2026-01-01', valid_until: '2027-02-01', source: 'Passed', key: 'passed' });
    await fact('evidence', { ...says, level: 2, grade: 4, negative: true, valid_from: '2026-02-01', source: 'Re-test', key: 'failed' });
  });

  const settle = (holds: boolean): string => `settleContested(input: { evidenceId: "${passed}", holds: ${holds}, reason: "Asked both" }) { id }`;

  it('is settled by HR where a grade above a lead’s takes part in it', async () => {
    expect(await reasonOf(lead, settle(true))).toBe('SETTLED_BY_HR');
    const { data } = await change(hr, settle(true));
    const [batch] = await test.database.admin<{ said: string; settles: string[]; text: string }>(
      `select b.said, b.settles, convert_from(c.bytes, 'UTF8') as text from batch b join batch_chunk c on c.batch_id = b.id where b.id = $1`, [data!['settleContested']!.id]);
    expect(batch!.said).toBe('Settle that bob holds Skill kestrel at level 3');
    expect(batch!.text).toContain(`3,,attested,`);
    expect(batch!.text).toContain('2027-01-31,Settled by Owner of hr@kestrel.test,has,,,yes');
    expect(batch!.settles).toEqual([`contested ${people.bob} ${world.ids['skill']}`]);
  });

  it('denies the lowest level that was denied where it is settled the other way', async () => {
    const { data } = await change(hr, settle(false));
    const [batch] = await test.database.admin<{ said: string }>('select said from batch where id = $1', [data!['settleContested']!.id]);
    expect(batch!.said).toBe('Settle that bob does not hold Skill kestrel at level 2');
  });
});
