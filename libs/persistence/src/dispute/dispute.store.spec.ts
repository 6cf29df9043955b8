import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow, FactTable, TemplateKind } from '@tessera/domain';
import fc from 'fast-check';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { knownNow } from '../ingest/known-now.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,name,team path,role,location\nE-1,Ada,Delivery,Engineer,Porto\nE-2,Juan,Delivery,Engineer,Porto\n');
  await imports.take('skills.csv', 'skill\nKubernetes\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nEngineer,Kubernetes,2,endorsed\n');
  await imports.take('programs.csv', 'provider,title,assessment,skill,level\nNorthwind,K8s,exam,Kubernetes,2\n');
  await imports.take('learning.csv', 'person,program,status,date\nE-1,K8s,completed,2026-03-10\n');
  await imports.take('evidence.csv', 'person,skill,level,grade,from,source\nE-2,Kubernetes,2,endorsed,2026-02-01,Lead\n');
});

const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
const undo = (batchId: string) => imports.undo.run({ organisationId: imports.organisationId, batchId });
const open = (table: FactTable) => database.admin<Record<string, string>>(`select * from "${table}" where organisation_id = $1 and recorded_to is null order by person_id`, [imports.organisationId]);
const keyOf = async (table: FactTable): Promise<string> => (await open(table)).find((row) => row['source_kind'] === undefined || row['source_kind'] === 'file')!['key']!;

const answer = async (changes: DecisionRow): Promise<string> => imports.propose('disputes', [{ person: 'E-1', dispute: randomUUID(), answer: 'upheld', reason: 'Not mine', ...changes }], 'Uphold the dispute');
const met = async (batchId: string) => {
  const { effect } = await imports.row<{ effect: { before: Record<string, number>; after: Record<string, number> } }>(batchId);
  return [effect.before['met'], effect.after['met']];
};

describe('the answer to a dispute', () => {
  it('that upholds it ends the learning record and what followed from it, and says so before', async () => {
    const batchId = await answer({ record: 'learning', recordKey: await keyOf('learning_record') });
    expect(await met(batchId)).toEqual([2, 1]);
    expect((await open('evidence')).length).toBe(2);
    await commit(batchId);
    expect([await open('learning_record'), (await open('evidence')).map((row) => row['source'])]).toEqual([[], ['Lead']]);
    expect((await open('dispute_answer')).map((row) => [row['answer'], row['reason'], row['recorded_by']])).toEqual([['upheld', 'Not mine', batchId]]);
  });

  it('that keeps the record changes nothing but that it was answered', async () => {
    const key = await keyOf('evidence');
    const batchId = await answer({ person: 'E-2', record: 'evidence', recordKey: key, answer: 'kept', reason: 'Asked the lead' });
    await commit(batchId);
    expect([(await open('evidence')).length, (await open('dispute_answer')).map((row) => row['answer'])]).toEqual([2, ['kept']]);
    const { changes } = await imports.row<{ changes: { table: string }[] }>(batchId);
    expect(changes.map(({ table }) => table)).toEqual(['dispute_answer']);
  });

  it('given twice at once stands once: the other is told', async () => {
    const dispute = randomUUID();
    const both = { dispute, person: 'E-2', record: 'evidence', recordKey: await keyOf('evidence') };
    const [kept, upheld] = [await answer({ ...both, answer: 'kept' }), await answer(both)];
    await commit(upheld);
    await expect(commit(kept)).rejects.toMatchObject({ code: 'DECIDED_MEANWHILE', message: 'Ann decided meanwhile: Uphold the dispute. Look at the effect again before you decide.' });
  });

  it('moves a person to the right team, and back again by its undo', async () => {
    const before = await knownNow(database, imports, []);
    const batchId = await answer({ record: 'person', recordKey: 'team', correction: 'Delivery / Cloud' });
    await commit(batchId);
    const [home] = await database.admin<{ name: string }>(
      `select v.name from membership m join person_identifier i on i.person_id = m.person_id and i.value = 'e-1' join team_version v on v.team_id = m.team_id
       where m.organisation_id = $1 and m.recorded_to is null and m.to_on is null`, [imports.organisationId]);
    expect(home).toEqual({ name: 'Cloud' });
    await undo(batchId);
    expect(await knownNow(database, imports, [])).toEqual(before);
  });

  it('names people by the id that they have here too', async () => {
    const { person_id: id } = (await open('learning_record'))[0]!;
    await commit(await answer({ person: id!, record: 'person', recordKey: 'location', correction: 'Lisbon' }));
    expect((await database.admin('select name, location from person_version where person_id = $1 and recorded_to is null', [id]))).toEqual([{ name: 'Ada', location: 'Lisbon' }]);
  });
});

it('any of what is claimed, endorsed, settled, named and answered, undone in any order that is free, leaves everything as it was', async () => {
  const skill = (await database.admin<{ id: string }>(`select skill_id as id from skill_version where organisation_id = $1`, [imports.organisationId]))[0]!.id;
  const says = { skill, from: '2026-05-01', level: '2' };
  const decisions: readonly (readonly [TemplateKind, DecisionRow])[] = [
    ['evidence', { ...says, person: 'E-1', grade: 'claimed', source: 'Ada', link: 'https://code.example.com/ada' }],
    ['evidence', { ...says, person: 'E-2', grade: 'endorsed', source: 'Lead', result: 'has not' }],
    ['evidence', { ...says, person: 'E-2', grade: 'attested', source: 'Settled by HR', result: 'has', settles: 'yes' }],
    ['evidence', { ...says, person: 'E-2', grade: 'attested', source: 'Settled by HR', result: 'has not', settles: 'yes' }],
    ['experts', { person: 'E-2', skill, from: null, until: null }],
    ['disputes', { person: 'E-1', dispute: randomUUID(), record: 'learning', recordKey: await keyOf('learning_record'), answer: 'upheld', reason: 'x' }],
    ['disputes', { person: 'E-2', dispute: randomUUID(), record: 'evidence', recordKey: await keyOf('evidence'), answer: 'upheld', reason: 'x' }],
    ['disputes', { person: 'E-1', dispute: randomUUID(), record: 'person', recordKey: 'role', answer: 'upheld', correction: 'Driver', reason: 'x' }],
  ];
  const before = await knownNow(database, imports, []);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(decisions.length - 1), { minLength: 2, maxLength: 5 }), fc.boolean(), async (picks, isLastFirst) => {
      const taken: string[] = [];
      for (const pick of picks) {
        taken.push(await imports.propose(decisions[pick]![0], [decisions[pick]![1]]));
        await commit(taken.at(-1)!);
      }
      for (const batchId of isLastFirst ? taken.toReversed() : taken) await undo(batchId);
      expect(await knownNow(database, imports, [])).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 300_000);
