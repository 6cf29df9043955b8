import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow, FactTable } from '@tessera/domain';
import fc from 'fast-check';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { knownNow } from '../ingest/known-now.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;

const PEOPLE = 'external id,e-mails,name,team path,role,location\nE-1,ada@x.example,Ada,Sales,Clerk,Porto\nE-2,juan@x.example,Juan,Sales,Clerk,Porto\n';
const EVIDENCE = 'person,skill,level,grade,from,source\nE-1,SQL,4,endorsed,2026-02-01,Lead\nE-2,SQL,2,endorsed,2026-02-01,Lead\n';
const LEARNING = 'person,program,status,date\nE-1,SQL 101,completed,2026-03-10\nE-2,SQL 101,completed,2026-03-10\n';

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', PEOPLE);
  await imports.take('skills.csv', 'skill\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nClerk,SQL,2,endorsed\n');
  await imports.take('programs.csv', 'provider,title,assessment,skill,level\nNorthwind,SQL 101,exam,SQL,2\n');
  await imports.take('evidence.csv', EVIDENCE);
});

const at = (batchId: string) => ({ organisationId: imports.organisationId, batchId });
const undo = (batchId: string) => imports.undo.run(at(batchId));
type Row = Record<string, string>;
const ofAda = (table: FactTable) =>
  database.admin<Row>(`select * from "${table}" where organisation_id = $1 and recorded_to is null and person_id = (select id from person where organisation_id = $1 and key = 'e-1') order by key`, [imports.organisationId]);
const keyOf = async (table: FactTable): Promise<string> => (await ofAda(table))[0]!['key']!;
const counts = async (batchId: string) => {
  const row = await imports.row<Row>(batchId);
  return Object.fromEntries(['stored', 'changed', 'unchanged', 'refused'].filter((word) => Number(row[word]) > 0).map((word) => [word, Number(row[word])]));
};
const findings = (batchId: string) => database.admin<Row & { detail: Row }>('select code, outcome, column_name as "column", detail from batch_finding where batch_id = $1 order by position', [batchId]);

async function upheld(changes: DecisionRow): Promise<string> {
  const batchId = await imports.propose('disputes', [{ person: 'E-1', dispute: randomUUID(), answer: 'upheld', reason: 'Not mine', ...changes }], 'Uphold the dispute');
  await imports.commit.run(at(batchId));
  return batchId;
}

describe('a file that says again what the answer to a dispute found wrong', () => {
  it('does not bring the record back: its row is refused, names the answer, and all others count', async () => {
    await upheld({ record: 'evidence', recordKey: await keyOf('evidence') });
    const again = await imports.take('evidence.csv', `${EVIDENCE}E-2,SQL,3,endorsed,2026-04-01,Lead\n`);
    expect(await counts(again)).toEqual({ stored: 1, unchanged: 1, refused: 1 });
    expect(await ofAda('evidence')).toEqual([]);
    expect(await findings(again)).toEqual([expect.objectContaining({ code: 'RECORD_DISPUTED', outcome: 'refused', detail: expect.objectContaining({ answeredBy: 'Ann', why: 'Not mine', cells: expect.anything() }) })]);
  });

  it('says the same in its preview', async () => {
    await upheld({ record: 'evidence', recordKey: await keyOf('evidence') });
    const batchId = await imports.upload('evidence.csv', EVIDENCE);
    await imports.preview.run(at(batchId));
    expect(await counts(batchId)).toEqual({ unchanged: 1, refused: 1 });
  });

  it('brings it back once the answer is taken back, and so does the next file', async () => {
    const answer = await upheld({ record: 'evidence', recordKey: await keyOf('evidence') });
    const refused = await imports.take('evidence.csv', EVIDENCE);
    await undo(answer);
    expect([(await ofAda('evidence')).length, await counts(refused)]).toEqual([1, { unchanged: 2 }]);
    expect(await counts(await imports.take('evidence.csv', EVIDENCE))).toEqual({ unchanged: 2 });
  });

  it('brings it back where the answer was changed to “it stays”', async () => {
    const [key, dispute] = [await keyOf('evidence'), randomUUID()];
    await upheld({ record: 'evidence', recordKey: key, dispute });
    await upheld({ record: 'evidence', recordKey: key, dispute, answer: 'kept' });
    expect(await counts(await imports.take('evidence.csv', EVIDENCE))).toEqual({ stored: 1, unchanged: 1 });
  });

  it('leaves a level that was corrected as it is, and takes the corrected one', async () => {
    await upheld({ record: 'evidence', recordKey: await keyOf('evidence'), correction: '3' });
    expect(await counts(await imports.take('evidence.csv', EVIDENCE))).toEqual({ unchanged: 1, refused: 1 });
    expect((await ofAda('evidence')).map((row) => row['level'])).toEqual([3]);
    expect(await counts(await imports.take('evidence.csv', EVIDENCE.replace('SQL,4', 'SQL,3')))).toEqual({ unchanged: 2 });
  });

  it('counts where it says something newer: learning that came to pass later', async () => {
    await imports.take('learning.csv', LEARNING);
    await upheld({ record: 'learning', recordKey: await keyOf('learning_record') });
    await database.admin(`update dispute_answer set answered_on = '2026-04-01' where organisation_id = $1`, [imports.organisationId]);
    expect(await counts(await imports.take('learning.csv', LEARNING))).toEqual({ unchanged: 1, refused: 1 });
    expect(await counts(await imports.take('learning.csv', 'person,program,status,date\nE-1,SQL 101,completed,2026-05-01\n'))).toEqual({ stored: 1 });
  });

  it('is refused as well where it waited for its skill meanwhile', async () => {
    const waiting = await imports.take('evidence.csv', 'person,skill,level,grade,from,source\nE-1,Structured queries,4,endorsed,2026-02-01,Lead\n');
    await upheld({ record: 'evidence', recordKey: await keyOf('evidence') });
    await imports.take('aliases.csv', 'skill,alias\nSQL,Structured queries\n');
    expect([await counts(waiting), (await findings(waiting)).map(({ code }) => code), await ofAda('evidence')]).toEqual([{ refused: 1 }, ['RECORD_DISPUTED'], []]);
  });
});

describe('people.csv after the answer to a dispute', () => {
  const version = async () => (await ofAda('person_version'))[0]!;

  it('keeps what was corrected against the word that was wrong, says so, and takes the rest of the row', async () => {
    await upheld({ record: 'person', recordKey: 'location', correction: 'Lisbon' });
    const again = await imports.take('people.csv', 'external id,name,location,cost centre\nE-1,Ada,Porto,4100\n');
    expect(await version()).toMatchObject({ location: 'Lisbon', cost_centre: '4100' });
    expect(await findings(again)).toEqual([expect.objectContaining({ code: 'CELL_DISPUTED', column: 'location', outcome: 'changed', detail: expect.objectContaining({ why: 'Not mine' }) })]);
  });

  it('takes any third word, which is news', async () => {
    await upheld({ record: 'person', recordKey: 'location', correction: 'Lisbon' });
    await imports.take('people.csv', PEOPLE.replace('Clerk,Porto', 'Clerk,Berlin'));
    expect(await version()).toMatchObject({ location: 'Berlin' });
    await imports.take('people.csv', PEOPLE);
    expect(await version()).toMatchObject({ location: 'Porto' });
  });

  it.each([['team', 'Rail', 'membership'], ['role', 'Driver', 'post']] as const)('does not put the wrong %s back', async (recordKey, correction, table) => {
    await upheld({ record: 'person', recordKey, correction });
    await imports.take('people.csv', PEOPLE);
    const last = (await database.admin<Row>(
      `select v.name from ${table} x join ${recordKey}_version v on v.${recordKey}_id = x.${recordKey}_id and v.recorded_to is null
       where x.organisation_id = $1 and x.recorded_to is null and x.to_on is null and x.person_id = (select id from person where organisation_id = $1 and key = 'e-1')`, [imports.organisationId]));
    expect(last).toEqual([{ name: correction }]);
  });

  it('gives no address back that is not theirs, and makes nobody new of it', async () => {
    await upheld({ record: 'identifier', recordKey: 'ada@x.example', correction: 'ada@y.example' });
    await imports.take('people.csv', PEOPLE);
    expect((await ofAda('person_identifier')).map((row) => row['value'])).toEqual(['ada@y.example', 'e-1']);
    const alone = await imports.take('people.csv', 'e-mails,name\nada@x.example,Ada\n');
    expect([await counts(alone), (await findings(alone)).map(({ code }) => code)]).toEqual([{ refused: 1 }, ['RECORD_DISPUTED']]);
    expect(await counts(await imports.take('identifiers.csv', 'person,identifier\nE-1,ada@x.example\n'))).toEqual({ refused: 1 });
    expect(await counts(await imports.take('people.csv', 'external id,e-mails,name\nE-9,ada@x.example,Bea\n'))).toEqual({ stored: 1 });
  });
});

it('any answers, files that say it all again, and the undo of the answers leave what the files say', async () => {
  await imports.take('learning.csv', LEARNING);
  const answers: DecisionRow[] = [
    { record: 'evidence', recordKey: await keyOf('evidence') },
    { record: 'learning', recordKey: await keyOf('learning_record') },
    { record: 'identifier', recordKey: 'ada@x.example' },
    { record: 'person', recordKey: 'location', correction: 'Lisbon' },
    { record: 'person', recordKey: 'team', correction: 'Rail' },
    { record: 'person', recordKey: 'name', correction: 'Ada Byron' },
  ];
  const files = { 'people.csv': PEOPLE, 'evidence.csv': EVIDENCE, 'learning.csv': LEARNING };
  const facts = async () => {
    const { batches: _batches, findings: _findings, ...known } = await knownNow(database, imports, []);
    return known;
  };
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(answers.length - 1), { minLength: 1, maxLength: 3 }), fc.uniqueArray(fc.constantFrom(...Object.keys(files)), { minLength: 1 }), async (picks, names) => {
      const before = await facts();
      const taken: string[] = [];
      for (const pick of picks) taken.push(await upheld(answers[pick]!));
      const corrected = await facts();
      for (const name of names) await imports.take(name, files[name as keyof typeof files]);
      expect(await facts()).toEqual(corrected);
      for (const batchId of taken.reverse()) await undo(batchId);
      expect(await facts()).toEqual(before);
    }),
    { numRuns: 6 },
  );
}, 300_000);
