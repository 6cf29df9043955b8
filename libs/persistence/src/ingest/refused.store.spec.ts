import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { importsInto } from './imports.fixture.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const findings = (batchId: string): Promise<{ row: number; code: string; detail: { cells?: string[] } }[]> =>
  database.admin('select "row", code, detail from batch_finding where batch_id = $1 and outcome = $2 order by "row"', [batchId, 'refused']);

it('rows that contradict each other are refused with their cells, however many they are', async () => {
  const imports = await importsInto(database);
  const pairs = Array.from({ length: 700 }, (_, i) => [`E-${i},Ada ${i},Delivery`, `E-${i},Bea ${i},Delivery`]).flat();
  const batchId = await imports.take('people.csv', `external id,name,team path\nE-X,Xena,Delivery\n${pairs.join('\n')}\n`);
  expect(await imports.row(batchId)).toMatchObject({ status: 'committed', rows_in: 1401, stored: 1, refused: 1400 });
  const refused = await findings(batchId);
  expect(refused.map(({ detail }) => detail.cells?.join(','))).toEqual(pairs);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['ROW_CONTRADICTED']));
});

it('a row refused beside what is known keeps its cells, but nothing of the columns that are dropped', async () => {
  const imports = await importsInto(database);
  await imports.take('people.csv', 'external id,e-mails,name\nE-1,ada@example.com,Ada\n');
  const batchId = await imports.take('more.csv', 'external id,gender,e-mails,name\nE-2,secret,ada@example.com,Bea\nE-3,secret,not an address,Cleo\nE-4,secret,x\n');
  expect((await findings(batchId)).map(({ code, detail }) => [code, detail.cells])).toEqual([
    ['PERSON_OF_OTHER_ID', ['E-2', '', 'ada@example.com', 'Bea']],
    ['EMAIL_INVALID', ['E-3', '', 'not an address', 'Cleo']],
    ['ROW_LENGTH', []],
  ]);
});
