import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { dataSource } from './data-source.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('finds that entities agree with migrations', async () => {
  const source = await dataSource(database.adminUrl, { connections: 2 }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await source.destroy();
  }
});
