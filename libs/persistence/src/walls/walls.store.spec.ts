import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { AT_THE_DOOR, workerOf } from '../database/actor.js';
import { DATABASE_ROLES } from '../database/database-role.js';
import { RollBack, UnitsOfWork } from '../database/unit-of-work.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { ACCESS } from './access.js';

let database: TestDatabase;
let ours: string;
let theirs: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const made = await database.admin<{ id: string }>(
    `insert into organisation (name, time_zone) values ('Ours', 'Europe/Berlin'), ('Theirs', 'Europe/Berlin') returning id`,
  );
  [ours, theirs] = made.map(({ id }) => id) as [string, string];
  await database.admin(`insert into person (organisation_id, key) values ($1, 'ann'), ($2, 'bob')`, [ours, theirs]);
});

afterAll(() => database.drop());

const keys = (organisationId: string): Promise<{ key: string }[]> =>
  database.units.run(workerOf(organisationId), { write: false }, (unit) => unit.query('select key from person'));

describe('the login role', () => {
  it('has no rights outside a unit of work', async () => {
    await expect(database.source.query('select key from person')).rejects.toThrow('permission denied');
  });

  it('leaves nothing of a unit of work on its connection', async () => {
    await keys(ours);
    const [left] = await database.source.query<{ organisation: string; same: boolean }[]>(
      `select current_setting('app.organisation', true) as organisation, current_user = session_user as same`,
    );
    expect(left).toEqual({ organisation: '', same: true });
  });
});

describe('row-level security', () => {
  it('shows an organisation its own rows although no statement names it', async () => {
    expect(await keys(ours)).toEqual([{ key: 'ann' }]);
    expect(await keys(theirs)).toEqual([{ key: 'bob' }]);
  });

  it('refuses to write into another organisation', async () => {
    const write = database.units.run(workerOf(ours), { write: true }, (unit) =>
      unit.query(`insert into person (organisation_id, key) values ($1, 'eve')`, [theirs]),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  it('is forced on every table, and every table is in the list of access', async () => {
    const tables = await database.admin<{ name: string; forced: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('migrations', 'sign_in_attempt')`,
    );
    expect(tables.filter(({ forced }) => !forced)).toEqual([]);
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  it.each(DATABASE_ROLES)('gives %s nothing of the other organisation in any table', async (role) => {
    const tables = Object.entries(ACCESS).filter(([, access]) => access[role]);
    await database.units.run({ ...workerOf(ours), role }, { write: false }, async (unit) => {
      for (const [table] of tables) {
        const column = table === 'organisation' ? 'id' : 'organisation_id';
        expect(await unit.query(`select from "${table}" where ${column} <> $1`, [ours])).toEqual([]);
      }
    });
  });

  it('lets the door see no table at all', async () => {
    for (const table of Object.keys(ACCESS)) {
      const look = database.units.run(AT_THE_DOOR, { write: false }, (unit) => unit.query(`select from "${table}"`));
      await expect(look).rejects.toThrow('permission denied');
    }
  });
});

describe('facts', () => {
  const evidence = (personId: string): Promise<unknown> =>
    database.units.run(workerOf(ours), { write: true }, (unit) =>
      unit.query(
        `insert into evidence (organisation_id, person_id, skill_id, level, grade, negative, valid_from, source_kind, key, content)
         select $1, $2::uuid, id, 3, 4, false, now(), 'file', $2::text, 'c' from skill where organisation_id = $1`, [ours, personId],
      ),
    );
  const personOf = async (organisation: string): Promise<string> => (await database.admin<{ id: string }>('select id from person where organisation_id = $1', [organisation]))[0]!.id;
  const asWorker = (sql: string): Promise<unknown> => database.units.run(workerOf(ours), { write: true }, (unit) => unit.query(sql));

  beforeAll(() => database.admin(`insert into skill (organisation_id, key) values ($1, 'knots')`, [ours]));

  it('refer to what is there, in their own organisation', async () => {
    await expect(evidence(await personOf(ours))).resolves.toEqual([]);
    await expect(evidence(await personOf(theirs))).rejects.toThrow('evidence refers to what is not there');
    await expect(asWorker(`insert into web_document (organisation_id, url, body, fetched_at, key, content) values (gen_random_uuid(), 'u', '', now(), 'u', 'c')`)).rejects.toThrow('row-level security');
    await expect(database.admin(`insert into web_document (organisation_id, url, body, fetched_at, key, content) values (gen_random_uuid(), 'u', '', now(), 'u', 'c')`)).rejects.toThrow('not there');
  });

  it.each(['update evidence set level = 5', 'delete from evidence', 'delete from person', `update skill set key = 'other'`])('cannot be changed, nor what they refer to: %s', async (sql) => {
    await expect(asWorker(sql)).rejects.toThrow('permission denied');
  });
});

describe('a unit of work', () => {
  it('runs the statements of parallel askers one after the other', async () => {
    const sums = await database.units.run(workerOf(ours), { write: false }, (unit) =>
      Promise.all([1, 2, 3].map((n) => unit.query<{ n: number }>('select $1::int as n', [n]))),
    );
    expect(sums.flat().map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it('takes everything back when its work fails, and its connection serves the next', async () => {
    const failing = database.units.run(workerOf(ours), { write: true }, async (unit) => {
      await unit.query(`insert into person (organisation_id, key) values ($1, 'gone')`, [ours]);
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    expect(await keys(ours)).toEqual([{ key: 'ann' }]);
  });

  it('answers although it rolls back, for previews', async () => {
    const answer = await database.units.run(workerOf(ours), { write: true }, async (unit) => {
      const [made] = await unit.query<{ key: string }>(`insert into person (organisation_id, key) values ($1, 'preview') returning key`, [ours]);
      throw new RollBack(made!.key);
    });
    expect(answer).toBe('preview');
    expect(await keys(ours)).toEqual([{ key: 'ann' }]);
  });

  it('begins, though as many as there are connections begin at once, with the first statements of a process', async () => {
    const units = new UnitsOfWork(database.source);
    const all = Array.from({ length: 30 }, () => units.run(workerOf(ours), { write: false }, (unit) => unit.query<{ n: number }>('select 1 as n')));
    expect((await Promise.all(all)).flat()).toHaveLength(30);
  });

  it('refuses to write where only reading was asked for', async () => {
    const write = database.units.run(workerOf(ours), { write: false }, (unit) =>
      unit.query(`insert into person (organisation_id, key) values ($1, 'no')`, [ours]),
    );
    await expect(write).rejects.toThrow('read-only');
  });
});
