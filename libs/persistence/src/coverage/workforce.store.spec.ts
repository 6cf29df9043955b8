import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseDay, type Workforce } from '@tessera/domain';

import { workerOf } from '../database/actor.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { TypeOrmWorkforceStore } from './workforce.store.js';

let database: TestDatabase;
let organisation: string;
/** Days since 1970 as the columns have them. */
const OPEN = -1_000_000;
const TODAY = '2026-11-22';

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

beforeEach(async () => {
  organisation = await newOrganisation();
});

async function newOrganisation(): Promise<string> {
  const [row] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Acme', 'Europe/Berlin') returning id`);
  return row!.id;
}

const anchor = async (table: string, key: string, of = organisation): Promise<string> => {
  const [row] = await database.admin<{ id: string }>(
    `insert into ${table} (organisation_id, id, key) values ($1, anchor_id($1, $2, $3), $3) on conflict (organisation_id, key) do update set key = excluded.key returning id`, [of, table, key],
  );
  return row!.id;
};
let keys = 0;
/** One fact; gives its id. */
async function fact(table: string, values: Record<string, unknown>, of = organisation): Promise<string> {
  const all = { organisation_id: of, key: `k${(keys += 1)}`, content: 'c', ...values };
  const [row] = await database.admin<{ id: string }>(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, i) => `$${i + 1}`).join(', ')}) returning id`, Object.values(all),
  );
  return row!.id;
}
const person = async (key: string, values: Record<string, unknown> = {}): Promise<string> => {
  const id = await anchor('person', key);
  await fact('person_version', { person_id: id, name: key, ...values });
  return id;
};
const team = async (key: string, parent: string | null = null): Promise<string> => {
  const id = await anchor('team', key);
  await fact('team_version', { team_id: id, name: key, parent_id: parent });
  return id;
};
/** A set of the organisation that asks for a topic, so that the topic is one. */
async function asked(topic: Record<string, unknown>, effectiveOn = '2020-01-01', more: Record<string, unknown> = {}): Promise<string> {
  const set = await anchor('requirement_set', `set ${(keys += 1)}`);
  await fact('requirement_set_version', { requirement_set_id: set, owner_kind: 'organisation', effective_on: effectiveOn });
  return fact('requirement', { requirement_set_id: set, level: 3, minimum_grade: 3, weight: 2, grace_days: 30, ...topic, ...more });
}
const load = async (day = TODAY, knownAt: Date | null = null, of = organisation): Promise<Workforce> =>
  database.units.run(workerOf(of), { write: false }, async (unit) => (await new TypeOrmWorkforceStore(unit).load([parseDay(day)], knownAt))[0]!);

describe('the columns of an analysis', () => {
  it('are empty where nothing is known', async () => {
    const workforce = await load();
    expect(workforce.people.ids).toEqual([]);
    expect([workforce.people.team.length, workforce.evidence.from.length, workforce.requirements.level.length]).toEqual([0, 0, 0]);
  });

  it('hold people in the order of ids, in the team they are in that day', async () => {
    const [root, below] = [await team('a'), await team('a / b', await anchor('team', 'a'))];
    const ids = [await person('p', { from_on: '2026-01-31' }), await person('q'), await person('r', { to_on: '2026-11-21' }), await person('s')];
    for (const id of ids.slice(0, 3)) await fact('membership', { person_id: id, team_id: root, to_on: '2026-11-21' });
    for (const id of ids.slice(0, 3)) await fact('membership', { person_id: id, team_id: below, from_on: '2026-11-22' });
    await fact('leave', { person_id: ids[1], from_on: '2026-11-22', to_on: '2026-11-22' });

    const { people, teams } = await load();
    expect(people.ids).toEqual([...ids].sort());
    const seen = (id: string) => { const i = people.ids.indexOf(id); return [teams.ids[people.team[i]!], people.joinedOn[i], people.onLeave[i]]; };
    expect(ids.map(seen)).toEqual([[below, parseDay('2026-01-31'), 0], [below, OPEN, 1], [undefined, OPEN, 0], [undefined, OPEN, 0]]);
    expect(teams.parent[teams.ids.indexOf(below)]).toBe(teams.ids.indexOf(root));
    expect((await load('2026-11-21')).people.team).not.toContain(teams.ids.indexOf(below));
  });

  it('see what was known at an instant, and nothing that was learned or ended before or after', async () => {
    const skill = await anchor('skill', 'sql');
    await asked({ skill_id: skill }, '2020-01-01', { recorded_from: '2026-01-01' });
    await fact('requirement_set_version', { requirement_set_id: await anchor('requirement_set', 'x'), owner_kind: 'organisation', effective_on: '2019-01-01' });
    const id = await anchor('person', 'p');
    await fact('person_version', { person_id: id, name: 'p', recorded_from: '2026-01-01' });
    const spoken = { person_id: id, skill_id: skill, level: 3, grade: 4, negative: false, valid_from: '2025-01-01', source_kind: 'file' };
    const gone = await fact('evidence', { ...spoken, recorded_from: '2026-02-01', recorded_to: '2026-03-01' });
    const stays = await fact('evidence', { ...spoken, recorded_from: '2026-03-01' });

    expect((await load(TODAY, new Date('2026-01-31T23:59:59Z'))).evidence.ids).toEqual([]);
    expect((await load(TODAY, new Date('2026-02-01T00:00:00Z'))).evidence.ids).toEqual([gone]);
    expect((await load(TODAY, new Date('2026-03-01T00:00:00Z'))).evidence.ids).toEqual([stays]);
    expect((await load()).evidence.ids).toEqual([stays]);
  });

  it('see what the same unit of work has written and ended', async () => {
    const skill = await anchor('skill', 'sql');
    await asked({ skill_id: skill });
    const id = await person('p');
    const old = await fact('evidence', { person_id: id, skill_id: skill, level: 3, grade: 4, negative: false, valid_from: '2025-01-01', source_kind: 'file', key: 'e' });
    const seen = await database.units.run(workerOf(organisation), { write: true }, async (unit) => {
      await unit.query('update evidence set recorded_to = transaction_timestamp() where organisation_id = $1 and id = $2', [organisation, old]);
      const [row] = await unit.query<{ id: string }>(
        `insert into evidence (organisation_id, person_id, skill_id, level, grade, negative, valid_from, source_kind, key, content) values ($1, $2, $3, 4, 5, false, now(), 'file', 'e', 'd') returning id`, [organisation, id, skill],
      );
      return [(await new TypeOrmWorkforceStore(unit).load([parseDay(TODAY)], null))[0]!.evidence.ids, [row!.id]];
    });
    expect(seen[0]).toEqual(seen[1]);
  });

  it('hold of each owner the latest word on each topic that is in effect, and what no later word speaks of', async () => {
    const [old, now, later] = [await anchor('skill', 'old'), await anchor('skill', 'now'), await anchor('skill', 'later')];
    const first = await asked({ skill_id: old }, '2020-01-01');
    await asked({ skill_id: old, minimum: 4 }, '2020-01-01');
    await asked({ skill_id: old, minimum: 1, asked: false }, '2026-11-22');
    await asked({ skill_id: now, level: 1, minimum: 9 }, '2020-01-01');
    const second = await asked({ skill_id: now, level: 5, minimum_grade: 4, weight: 3, minimum: 2 }, '2026-11-22', {});
    await asked({ skill_id: later }, '2026-11-23');
    const role = await anchor('role', 'dba');
    await fact('role_version', { role_id: role, name: 'dba' });
    const set = await anchor('requirement_set', 'of role');
    await fact('requirement_set_version', { requirement_set_id: set, owner_kind: 'role', role_id: role, effective_on: '2021-01-01' });
    const ofRole = await fact('requirement', { requirement_set_id: set, skill_id: old, level: 2, minimum_grade: 1, weight: 1, grace_days: 0 });

    const { requirements, topics } = await load();
    expect(requirements.ids).toEqual([first, second, ofRole].sort());
    const i = requirements.ids.indexOf(second);
    expect([requirements.ownerKind[i], topics.ids[requirements.topic[i]!], requirements.level[i], requirements.grade[i], requirements.weight[i], requirements.graceDays[i], requirements.minimum[i]]).toEqual([2, now, 5, 4, 3, 30, 2]);
    const j = requirements.ids.indexOf(ofRole);
    expect([requirements.ownerKind[j], requirements.owner[j], requirements.minimum[j]]).toEqual([0, 0, 0]);
    expect((await load('2026-11-21')).requirements.ids).toHaveLength(4);
    expect((await load('2026-11-23')).requirements.ids).toHaveLength(4);
    expect((await load('2019-12-31')).requirements.ids).toEqual([]);
  });

  it('count evidence of an achievement for every set that it is a member of, at level 1, and leave out what nobody asks for', async () => {
    const [licence, other] = [await anchor('achievement', 'licence'), await anchor('achievement', 'other')];
    const sets = [await anchor('credential_set', 'licence'), await anchor('credential_set', 'licence|other')];
    for (const set of sets) await fact('credential_set_member', { credential_set_id: set, achievement_id: licence });
    await fact('credential_set_member', { credential_set_id: sets[1], achievement_id: other });
    for (const set of sets) await asked({ credential_set_id: set }, `2020-01-0${sets.indexOf(set) + 1}`);
    const id = await person('p');
    const base = { person_id: id, level: 4, grade: 5, negative: false, source_kind: 'credential' };
    const shown = await fact('evidence', { ...base, achievement_id: licence, valid_from: '2026-01-01T00:00:00Z', valid_until: '2027-01-01T00:00:00.250Z', revoked_at: '2026-06-01T00:00:00Z', pending_why: 'issuer-undecided' });
    await fact('evidence', { ...base, skill_id: await anchor('skill', 'knitting'), valid_from: '2026-01-01' });

    const { evidence, topics } = await load();
    expect(evidence.ids).toEqual([shown, shown]);
    expect(Array.from(evidence.topic, (topic) => topics.ids[topic]).sort()).toEqual([...sets].sort());
    expect([...evidence.level, ...evidence.grade, ...evidence.negative, ...evidence.pending]).toEqual([1, 1, 5, 5, 0, 0, 1, 1]);
    expect([evidence.from[0], evidence.until[0], evidence.revokedAt[0]]).toEqual([Date.parse('2026-01-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00.250Z'), Date.parse('2026-06-01T00:00:00Z')]);
    expect([...topics.kind]).toEqual([1, 1]);
  });

  it('hold exemptions and posts in force', async () => {
    const skill = await anchor('skill', 'sql');
    await asked({ skill_id: skill });
    const role = await anchor('role', 'dba');
    await fact('role_version', { role_id: role, name: 'dba' });
    const id = await person('p');
    await fact('exemption', { person_id: id, skill_id: skill, to_on: '2026-11-22', reason: 'leaving' });
    await fact('post', { person_id: id, role_id: role, from_on: '2026-11-22' });
    const today = await load();
    expect([[...today.exemptions.person], [...today.exemptions.topic], [...today.posts.role], [...today.posts.since]]).toEqual([[0], [0], [0], [parseDay(TODAY)]]);
    expect([...(await load('2026-11-21')).posts.role]).toEqual([]);
    expect([...(await load('2026-11-23')).exemptions.person]).toEqual([]);
  });

  it('hold nothing of another organisation', async () => {
    const skill = await anchor('skill', 'sql');
    await asked({ skill_id: skill });
    await fact('evidence', { person_id: await person('p'), skill_id: skill, level: 3, grade: 4, negative: false, valid_from: '2025-01-01', source_kind: 'file' });
    const theirs = await load(TODAY, null, await newOrganisation());
    expect([theirs.people.ids, theirs.topics.ids, theirs.requirements.ids, theirs.evidence.ids]).toEqual([[], [], [], []]);
  });
});

describe('the setting', () => {
  it('takes the policy in force, and the default for what it does not say', async () => {
    const setting = () => database.units.run(workerOf(organisation), { write: false }, (unit) => new TypeOrmWorkforceStore(unit).setting());
    expect(await setting()).toMatchObject({ timeZone: 'Europe/Berlin', policyVersion: 1, policy: { levelCaps: { claimed: 2, endorsed: 4 } } });
    const skill = await anchor('skill', 'revalidated');
    await fact('policy_setting', { name: 'small-group', value: 9, recorded_from: '2026-01-01', recorded_to: '2026-02-01' });
    await fact('policy_setting', { name: 'cap-claimed', value: 1, recorded_from: '2026-02-01' });
    await fact('policy_setting', { name: 'revalidation-days', skill_id: skill, value: 365, recorded_from: '2026-03-01' });
    const { policy, policyVersion } = await setting();
    expect([policyVersion, policy.levelCaps.claimed, policy.levelCaps.endorsed, policy.smallGroup, policy.revalidationDays.get(skill)]).toEqual([4, 1, 4, 5, 365]);
  });

  it('of an organisation that does not exist is a mistake', async () => {
    await expect(database.units.run(workerOf('00000000-0000-4000-8000-000000000000'), { write: false }, (unit) => new TypeOrmWorkforceStore(unit).setting())).rejects.toThrow(expect.objectContaining({ code: 'ORGANISATION_NOT_FOUND' }));
  });
});
