import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { workerOf } from '@tessera/pipeline';
import { setTimeout as delay } from 'node:timers/promises';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { FACT_TABLES } from './fact-columns.js';
import { type Imports, importsInto } from './imports.fixture.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const PEOPLE = `external id,e-mails,name,team path,manager,role,location,from
E-1,ada@example.com; ada@example.org,Ada Byron,Delivery,,Cloud lead,Porto,2024-03-01
E-2,juan@example.com,Juan Pérez,Delivery / Cloud,E-3,Platform engineer,Lyon,2025-09-15
E-3,mei@example.com,Mei Lin,Delivery / Cloud,ada@example.org,Platform engineer,Lyon,
`;
const SKILLS = `skill,aliases,broader
Kubernetes,k8s; kube,Container orchestration
Container orchestration,,
`;
const REQUIREMENTS = `role,team,skill,level,credential,minimum grade,weight,kind,n
Platform engineer,,Kubernetes,2,,claimed,2,,
,Delivery / Cloud,K8S,3,,endorsed,3,at least,1
Cloud lead,,,,First aid; Emergency responder,attested,1,,
`;
const PROGRAMS = `provider,title,cost,currency,assessment,skill,level,credential
Northwind,Kubernetes in practice,900.00,EUR,exam,Kubernetes,3,
Red Cross,First aid at work,,,none,,,First aid
`;
const LEARNING = `e-mail,program,status,date,score,certificate url
juan@example.com,Kubernetes in practice,completed,2026-05-12,87 %,
ada@example.com,First aid at work,completed,2026-06-01,,https://certificates.example.com/1
mei@example.com,Kubernetes in practice,enrolled,2026-06-01,,
nobody@example.com,Kubernetes in practice,completed,2026-06-01,,
`;
const EVIDENCE = `person,skill,level,grade,from,to,source
E-3,kube,4,endorsed,2026-02-01,2027-01-31,Review
E-9,Kubernetes,4,endorsed,2026-02-01,,Review
E-3,Sorcery,4,endorsed,2026-02-01,,Review
E-3,Kubernetes,9,endorsed,2026-02-01,,Review
`;

interface BatchRow {
  readonly status: string;
  readonly kind: string;
  readonly rows_in: number;
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly waiting: number;
  readonly refused: number;
  readonly effect: { readonly before: Record<string, number>; readonly after: Record<string, number>; readonly teams: readonly unknown[] };
}

const counts = ({ rows_in, stored, changed, unchanged, waiting, refused }: BatchRow): number[] => [rows_in, stored, changed, unchanged, waiting, refused];

async function begin(): Promise<Imports> {
  const imports = await importsInto(database);
  await imports.take('people.csv', PEOPLE);
  await imports.take('skills.csv', SKILLS);
  await imports.take('requirements.csv', REQUIREMENTS);
  await imports.take('programs.csv', PROGRAMS);
  return imports;
}

/** Everything that is known now, by key: ids and times left out, of evidence the pointers into its sources too. */
async function knownNow({ organisationId }: Imports): Promise<Record<string, unknown[]>> {
  const known: Record<string, unknown[]> = {};
  for (const table of FACT_TABLES) {
    const rows = await database.admin<Record<string, unknown>>(`select * from "${table}" where organisation_id = $1 and recorded_to is null order by key`, [organisationId]);
    const left = ['id', 'recorded_from', 'recorded_to', 'ended_by', ...(table === 'evidence' ? ['content', 'source_id', 'mapping_id'] : [])];
    known[table] = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !left.includes(name))));
  }
  return known;
}

describe('a file', () => {
  it('is previewed as it is committed, stands once, and goes without a trace but the history', async () => {
    const imports = await begin();
    const { organisationId } = imports;
    const before = await knownNow(imports);
    const batchId = await imports.upload('learning.csv', LEARNING);

    await imports.preview.run({ organisationId, batchId });
    const previewed = await imports.row<BatchRow>(batchId);
    expect(previewed).toMatchObject({ status: 'previewed', kind: 'learning' });
    expect(counts(previewed)).toEqual([4, 3, 0, 0, 1, 0]);
    expect(await knownNow(imports)).toEqual(before);
    expect(previewed.effect.after['met']! - previewed.effect.before['met']!).toBe(2);

    await imports.commit.run({ organisationId, batchId });
    const committed = await imports.row<BatchRow>(batchId);
    expect(counts(committed)).toEqual(counts(previewed));
    const after = await knownNow(imports);
    expect(after['learning_record']).toHaveLength(3);
    expect(after['evidence']).toHaveLength(2);

    const again = await imports.take('learning.csv', LEARNING);
    expect(counts(await imports.row(again))).toEqual([4, 0, 0, 3, 1, 0]);
    expect(await knownNow(imports)).toEqual(after);

    await imports.undo.run({ organisationId, batchId: again });
    await imports.undo.run({ organisationId, batchId });
    expect(await knownNow(imports)).toEqual(before);
    const [kept] = await database.admin<{ count: number }>('select count(*)::int as count from learning_record where organisation_id = $1', [organisationId]);
    expect(kept!.count).toBe(3);
  });

  it('says of each row what became of it, and the counts add up', async () => {
    const imports = await begin();
    const batchId = await imports.take('evidence.csv', EVIDENCE);
    expect(counts(await imports.row(batchId))).toEqual([4, 1, 0, 0, 2, 1]);
    const findings = await database.admin<{ row: number; outcome: string; code: string }>('select "row", outcome, code from batch_finding where batch_id = $1 order by "row"', [batchId]);
    expect(findings).toEqual([
      { row: 2, outcome: 'waiting', code: 'PERSON_UNKNOWN' },
      { row: 3, outcome: 'waiting', code: 'SKILL_UNKNOWN' },
      { row: 4, outcome: 'refused', code: 'LEVEL_UNKNOWN' },
    ]);
  });

  it('waits for a person and a skill until later files bring them', async () => {
    const imports = await begin();
    const { organisationId } = imports;
    const evidence = await imports.take('evidence.csv', EVIDENCE);
    const before = await knownNow(imports);
    const people = await imports.take('more people.csv', 'external id,e-mails,name\nE-9,zoe@example.com,Zoe\n');
    await imports.take('more skills.csv', 'skill,aliases\nMagic,sorcery\n');
    const found = await database.admin<{ batch_id: string; row: number }>('select batch_id, "row" from evidence where organisation_id = $1 and recorded_to is null order by "row"', [organisationId]);
    expect(found).toEqual([1, 2, 3].map((row) => ({ batch_id: evidence, row })));
    const told = async (): Promise<unknown> => [counts(await imports.row(evidence)), (await database.admin<{ outcome: string }>('select outcome from batch_finding where batch_id = $1 order by "row"', [evidence])).map(({ outcome }) => outcome)];
    expect(await told()).toEqual([[4, 3, 0, 0, 0, 1], ['stored', 'stored', 'refused']]);

    const [, skills] = await database.admin<{ id: string }>(`select id from batch where organisation_id = $1 and file_name like 'more%' order by committed_at`, [organisationId]);
    await imports.undo.run({ organisationId, batchId: skills!.id });
    await imports.undo.run({ organisationId, batchId: people });
    expect(await knownNow(imports)).toEqual(before);
    expect(await told()).toEqual([[4, 1, 0, 0, 2, 1], ['waiting', 'waiting', 'refused']]);
    const [waiting] = await database.admin<{ count: number }>('select count(*)::int as count from waiting_row where organisation_id = $1 and released_at is null and withdrawn_at is null', [organisationId]);
    expect(waiting!.count).toBe(2);
  });

  it('links managers and broader skills that stand further down', async () => {
    const imports = await begin();
    const [juan] = await database.admin<{ manager: string }>(
      `select m.name as manager from person_version p join person_version m on m.person_id = p.manager_id and m.recorded_to is null where p.organisation_id = $1 and p.recorded_to is null and p.name = 'Juan Pérez'`, [imports.organisationId],
    );
    expect(juan).toEqual({ manager: 'Mei Lin' });
    expect(counts(await imports.row(await imports.take('people.csv', PEOPLE)))).toEqual([3, 0, 0, 3, 0, 0]);
    expect(counts(await imports.row(await imports.take('skills.csv', SKILLS)))).toEqual([2, 0, 0, 2, 0, 0]);
    expect(counts(await imports.row(await imports.take('requirements.csv', REQUIREMENTS)))).toEqual([3, 0, 0, 3, 0, 0]);
    expect(counts(await imports.row(await imports.take('programs.csv', PROGRAMS)))).toEqual([2, 0, 0, 2, 0, 0]);
  });

  it('cannot be undone while a later file stands on it, and says which', async () => {
    const imports = await begin();
    const people = await imports.take('more people.csv', 'external id,e-mails,name\nE-9,zoe@example.com,Zoe\n');
    const evidence = await imports.take('evidence.csv', EVIDENCE);
    await expect(imports.undo.run({ organisationId: imports.organisationId, batchId: people })).rejects.toMatchObject({ code: 'BATCH_BUILT_UPON', message: expect.stringContaining('evidence.csv') });
    await imports.undo.run({ organisationId: imports.organisationId, batchId: evidence });
    await imports.undo.run({ organisationId: imports.organisationId, batchId: people });
  });

  it('stands once when two users commit it at the same time', async () => {
    const imports = await begin();
    const { organisationId } = imports;
    const batches = await Promise.all([imports.upload('evidence.csv', EVIDENCE), imports.upload('evidence.csv', EVIDENCE)]);
    for (const batchId of batches) await imports.preview.run({ organisationId, batchId });
    await Promise.all(batches.map((batchId) => imports.commit.run({ organisationId, batchId })));
    const both = await Promise.all(batches.map((batchId) => imports.row<BatchRow>(batchId)));
    expect(both.map(counts).sort()).toEqual([[4, 0, 0, 1, 2, 1], [4, 1, 0, 0, 2, 1]]);
  });

  it('is worked on alone in its organisation, and in order', async () => {
    const imports = await importsInto(database);
    const worker = workerOf(imports.organisationId);
    const turns: string[] = [];
    const second = await imports.units.run(worker, { write: true, latest: true }, async ({ batches }) => {
      await batches.turn();
      const waiting = imports.units.run(worker, { write: true, latest: true }, async (stores) => void turns.push(await stores.batches.turn()));
      await delay(150);
      turns.push('first');
      return { waiting };
    });
    await second.waiting;
    expect(turns).toEqual(['first', expect.stringMatching(/^2/)]);
  });

  it('that is committed or undone already stays as it is, whoever asks again', async () => {
    const imports = await begin();
    const { organisationId } = imports;
    const batchId = await imports.take('learning.csv', LEARNING);
    const after = [await imports.row<BatchRow>(batchId), await knownNow(imports)];
    expect(await imports.commit.run({ organisationId, batchId })).toBeNull();
    expect([await imports.row<BatchRow>(batchId), await knownNow(imports)]).toEqual(after);
    await imports.undo.run({ organisationId, batchId });
    const undone = [await imports.row<BatchRow>(batchId), await knownNow(imports)];
    await imports.undo.run({ organisationId, batchId });
    expect([await imports.row<BatchRow>(batchId), await knownNow(imports)]).toEqual(undone);
    await expect(imports.commit.run({ organisationId, batchId })).rejects.toMatchObject({ code: 'BATCH_NOT_READY' });
  });

  it('of another organisation is not there', async () => {
    const [ours, theirs] = [await importsInto(database), await importsInto(database)];
    const batchId = await theirs.upload('people.csv', PEOPLE);
    for (const step of [ours.preview, ours.commit, ours.undo]) {
      await expect(step.run({ organisationId: ours.organisationId, batchId })).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
    }
  });
});
