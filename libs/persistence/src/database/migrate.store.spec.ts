import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { migrate } from './migrate.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const tables = () => database.admin<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`);

describe('bringing a database to the newest schema', () => {
  it('changes nothing the second time', async () => {
    const before = await tables();
    await migrate(database.adminUrl);
    expect(await tables()).toEqual(before);
  });

  it('is refused in one sentence where another version was at work', async () => {
    await database.admin(`insert into migrations (timestamp, name) values (1900000000001, 'OfALaterVersion1900000000001')`);
    await expect(migrate(database.adminUrl)).rejects.toMatchObject({ code: 'DATABASE_OF_OTHER_VERSION' });
    await database.admin(`delete from migrations where timestamp = 1900000000001`);
    await migrate(database.adminUrl);
  });
});
