import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { workerOf } from '../database/actor.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { TypeOrmWebDocumentStore } from './web-document.store.js';

let database: TestDatabase;
const LIST = 'https://issuer.example/list';
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 10, minute));

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

it('keeps what an address answered, moves the time when it says the same, and keeps both when it says something else', async () => {
  const [row] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Acme', 'UTC') returning id`);
  const within = <T>(organisation: string, work: (store: TypeOrmWebDocumentStore) => Promise<T>): Promise<T> =>
    database.units.run(workerOf(organisation), { write: true, latest: true }, (unit) => work(new TypeOrmWebDocumentStore(unit)));
  const keep = (text: string, fetchedAt: Date) => within(row!.id, (store) => store.keep(LIST, { body: Buffer.from(text), mediaType: 'application/json', fetchedAt, isHandedIn: false }));
  const find = (organisation = row!.id) => within(organisation, (store) => store.find(LIST));

  expect(await find()).toBeNull();
  await keep('one', at(0));
  await keep('one', at(5));
  await keep('one', at(3));
  expect(await find()).toEqual({ body: Buffer.from('one'), mediaType: 'application/json', fetchedAt: at(5), isHandedIn: false });
  await keep('two', at(9));
  expect(await find()).toMatchObject({ body: Buffer.from('two'), fetchedAt: at(9) });
  expect(await database.admin('select from web_document where organisation_id = $1', [row!.id])).toHaveLength(2);
  const [other] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Other', 'UTC') returning id`);
  expect(await find(other!.id)).toBeNull();
});
