import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { type Imports, importsInto } from './imports.fixture.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const refused = async (imports: Imports, batchId: string): Promise<unknown[]> => {
  expect(await imports.row(batchId)).toMatchObject({ status: 'committed' });
  return (await database.admin<{ said: unknown }>(`select jsonb_build_array("row", line, column_name, code, detail -> 'cells' ->> 0) as said from batch_finding where batch_id = $1 and outcome = 'refused' order by "row"`, [batchId])).map(({ said }) => said);
};

describe('a circle that closes across files', () => {
  it('of skills is refused where it closes, and what only leads into it is not', async () => {
    const imports = await importsInto(database);
    await imports.take('one.csv', 'skill,broader\nC,\nB,C\nA,B\n');
    const batchId = await imports.take('two.csv', 'skill,broader\nD,A\nC,A\nE,E2\nE2,\n');
    expect(await refused(imports, batchId)).toEqual([[2, 3, 'broader', 'CYCLE', 'C']]);
    expect(await imports.row(batchId)).toMatchObject({ rows_in: 4, stored: 3, refused: 1 });
  });

  it('of managers is refused, also where the manager is only linked at the end', async () => {
    const imports = await importsInto(database);
    await imports.take('one.csv', 'external id,name,manager\nE-1,Ada,E-3\nE-3,Cleo,\nE-2,Bea,E-1\n');
    const batchId = await imports.take('two.csv', 'external id,name,manager\nE-4,Dan,E-2\nE-3,Cleo,E-2\nE-5,Eva,E-5b\nE-5b,Fay,E-4\n');
    expect(await refused(imports, batchId)).toEqual([[2, 3, 'manager', 'CYCLE', 'E-3']]);
    expect(await imports.row(batchId)).toMatchObject({ rows_in: 4, stored: 3, refused: 1 });
  });
});
