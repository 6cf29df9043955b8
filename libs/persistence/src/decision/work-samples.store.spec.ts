import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow } from '@tessera/domain';
import { DeriveEvidence, FollowDocument } from '@tessera/pipeline';

import type { Actor } from '../database/actor.js';
import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;
const people = { ada: '', eve: '', max: '' };
let skill: string;
let sample: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Ada shows her work; Eve is a named expert of it; Max leads nobody. */
beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,name,team path,role\nE-1,Ada,Delivery,Engineer\nE-2,Eve,Elsewhere,Engineer\nE-3,Max,Elsewhere,Engineer\n');
  await imports.take('skills.csv', 'skill\nKubernetes\n');
  await imports.take('requirements.csv', 'role,skill,level,weight,minimum grade\nEngineer,Kubernetes,2,2,claimed\n');
  for (const [name, id] of [['ada', 'e-1'], ['eve', 'e-2'], ['max', 'e-3']] as const) people[name] = (await rows<{ id: string }>(`select person_id as id from person_identifier where organisation_id = $1 and value = '${id}'`))[0]!.id;
  skill = (await rows<{ id: string }>('select skill_id as id from skill_version where organisation_id = $1'))[0]!.id;
  sample = await handIn('work-sample');
});

const rows = <R>(sql: string): Promise<R[]> => database.admin<R>(sql, [imports.organisationId]);

async function handIn(kind: 'certificate' | 'work-sample', personId = people.ada): Promise<string> {
  const [made] = await database.admin<{ id: string }>(
    `insert into person_document (organisation_id, person_id, kind, sha256, size, media_type, file_name, title, notes, created_by_name, skill_id, level)
     values ($1, $2, $3, sha256(gen_random_uuid()::text::bytea), 1, 'application/pdf', 'c.pdf', 'Work', '{}', 'Ada', $4, 2) returning id`,
    [imports.organisationId, personId, kind, skill],
  );
  await database.admin('insert into person_document_piece (organisation_id, document_id, person_id, position, bytes) values ($1, $2, $3, 0, $4)', [imports.organisationId, made!.id, personId, Buffer.from('%PDF')]);
  await follow(made!.id);
  return made!.id;
}
const follow = (documentId: string): Promise<void> => new FollowDocument(imports.units, new DeriveEvidence()).run({ organisationId: imports.organisationId, documentId });
const withdraw = (id: string): Promise<unknown> => database.admin('update person_document set withdrawn_at = now() where id = $1', [id]);

const CLAIM: DecisionRow = { person: 'E-1', skill: 'Kubernetes', level: '2', grade: 'claimed', from: '2026-01-10', source: 'Own claim' };
const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
async function take(kind: 'evidence', row: DecisionRow): Promise<string> {
  const batchId = await imports.propose(kind, [row]);
  await commit(batchId);
  return batchId;
}
const held = (): Promise<unknown[]> => rows('select grade, pending_why as why, source_kind as kind, source_id as "sourceId" from evidence where organisation_id = $1 and recorded_to is null order by grade');
const refusal = async (batchId: string): Promise<string | undefined> => (await database.admin<{ code: string }>('select code from batch_finding where batch_id = $1', [batchId]))[0]?.code;

describe('a work sample', () => {
  it('shows nothing by itself, and can be checked by nobody', async () => {
    expect(await held()).toEqual([]);
    const checked = await imports.propose('checks', [{ document: sample, result: 'accepted', skill: 'Kubernetes', level: '2', from: '2026-01-10', how: 'original', reason: 'Seen' }]);
    expect(await refusal(checked)).toBe('CHECK_OF_WORK_SAMPLE');
    await expect(commit(checked)).rejects.toMatchObject({ code: 'DECISION_NOT_WHOLE' });
    expect(await held()).toEqual([]);
  });

  it('makes a claim no more than a claim', async () => {
    await take('evidence', { ...CLAIM, sample });
    expect(await held()).toEqual([{ grade: 1, why: null, kind: 'file', sourceId: sample }]);
  });

  it('is that of the person who claims, and no certificate', async () => {
    for (const wrong of [await handIn('work-sample', people.max), await handIn('certificate'), randomUUID()]) expect(await refusal(await imports.propose('evidence', [{ ...CLAIM, sample: wrong }]))).toBe('WORK_SAMPLE_UNKNOWN');
  });

  it('that is withdrawn takes its bytes with it, leaves a claim that stands, and stops one that was looked at before', async () => {
    const claim = await take('evidence', { ...CLAIM, sample });
    const looked = await imports.propose('evidence', [{ ...CLAIM, level: '1', from: '2026-02-01', sample }]);
    await withdraw(sample);
    expect(await rows('select id from person_document_piece where organisation_id = $1')).toEqual([]);
    await expect(commit(looked)).rejects.toMatchObject({ code: 'DOCUMENT_WITHDRAWN' });
    expect(await held()).toHaveLength(1);
    await imports.undo.run({ organisationId: imports.organisationId, batchId: claim });
    expect(await held()).toEqual([]);
  });

  it('is judged once somebody else gives their word on what was claimed, and open again by undo', async () => {
    await take('evidence', { ...CLAIM, sample });
    expect(await judged()).toBe(false);
    const word = await take('evidence', { ...CLAIM, grade: 'endorsed', source: 'Endorsed by Max' });
    expect(await judged()).toBe(true);
    await imports.undo.run({ organisationId: imports.organisationId, batchId: word });
    expect(await judged()).toBe(false);
  });

  it('is judged once the request that carries it is declined or answered', async () => {
    const request = await ask();
    expect(await judged()).toBe(false);
    await database.admin('update endorsement_request set declined_at = now() where id = $1', [request]);
    expect(await judged()).toBe(true);
    await database.admin('update endorsement_request set declined_at = null where id = $1', [request]);
    await take('evidence', { ...CLAIM, grade: 'endorsed', source: 'Endorsed by Max' });
    expect(await judged()).toBe(true);
  });
});

async function ask(documentId = sample, asks = 'expert', personId = people.ada): Promise<string> {
  const [made] = await database.admin<{ id: string }>(
    `insert into endorsement_request (organisation_id, person_id, person_name, skill_id, level, asks, document_id) values ($1, $2, 'Ada', $3, 2, $4, $5) returning id`, [imports.organisationId, personId, skill, asks, documentId]);
  return made!.id;
}
const employee = (personId: string): Actor => ({ organisationId: imports.organisationId, personId, scope: [], role: 'employee' });
const as = <R>(actor: Actor, sql: string): Promise<R[]> => database.units.run(actor, { write: true }, (unit) => unit.query<R>(sql, []));
const judged = async (): Promise<boolean> => (await as<{ is: boolean }>(employee(people.ada), `select work_sample_judged('${sample}') as is`))[0]!.is;
const opened = async (personId: string): Promise<string[]> => {
  const [documents, pieces] = [await as<{ id: string }>(employee(personId), 'select id from person_document'), await as<{ id: string }>(employee(personId), 'select document_id as id from person_document_piece')];
  expect(pieces).toEqual(documents);
  return documents.map(({ id }) => id);
};

describe('row-level security', () => {
  beforeEach(() => database.admin(`insert into expert (organisation_id, person_id, skill_id, key, content) values ($1, $2, $3, 'eve', 'x')`, [imports.organisationId, people.eve, skill]));

  it('opens a work sample to the person and to the experts who were asked, until it is declined, and to nobody else', async () => {
    expect([await opened(people.ada), await opened(people.eve), await opened(people.max)]).toEqual([[sample], [], []]);
    const request = await ask();
    expect([await opened(people.ada), await opened(people.eve), await opened(people.max)]).toEqual([[sample], [sample], []]);
    await database.admin('update endorsement_request set declined_at = now() where id = $1', [request]);
    expect(await opened(people.eve)).toEqual([]);
  });

  it.each(['withdrawn_at = now()', `asks = 'lead'`])('closes it to them where the request is no longer theirs: %s', async (change) => {
    const request = await ask();
    await database.admin(`update endorsement_request set ${change} where id = $1`, [request]);
    expect(await opened(people.eve)).toEqual([]);
  });

  it('closes it to who is an expert no longer', async () => {
    await ask();
    await database.admin(`update expert set to_on = '2020-01-01' where organisation_id = $1`, [imports.organisationId]);
    expect(await opened(people.eve)).toEqual([]);
  });

  it('opens no certificate to experts, and lets no request carry the file of another', async () => {
    const certificate = await handIn('certificate');
    await ask(certificate);
    expect(await opened(people.eve)).toEqual([]);
    await expect(ask(sample, 'expert', people.max)).rejects.toThrow(/endorsement_request_document_id_fkey/);
  });

  it('lets the person take their own back, an expert nothing, and nobody change what was handed in', async () => {
    await ask();
    const back = (personId: string) => as<{ id: string }>(employee(personId), `with done as (update person_document set withdrawn_at = now() where id = '${sample}' returning id) select id from done`);
    for (const change of [`title = 'Better'`, `kind = 'certificate'`, `person_id = '${people.eve}'`]) await expect(as(employee(people.ada), `update person_document set ${change}`)).rejects.toThrow(/permission denied/);
    await expect(as(employee(people.ada), 'delete from person_document_piece')).rejects.toThrow(/permission denied/);
    await expect(as(employee(people.ada), `update person_document_piece set bytes = ''`)).rejects.toThrow(/permission denied/);
    expect(await back(people.eve)).toEqual([]);
    expect(await back(people.ada)).toEqual([{ id: sample }]);
  });
});

it('a certificate that is withdrawn counts for nothing from then on, and a check that was looked at before is refused', async () => {
  const certificate = await handIn('certificate');
  expect(await held()).toMatchObject([{ why: 'document-unchecked' }]);
  const row = { document: certificate, result: 'accepted', skill: 'Kubernetes', level: '2', from: '2026-01-10', how: 'phone', reason: 'Asked' };
  const looked = await imports.propose('checks', [row]);
  await withdraw(certificate);
  await follow(certificate);
  expect(await held()).toEqual([]);
  await expect(commit(looked)).rejects.toMatchObject({ code: 'DOCUMENT_WITHDRAWN' });
  expect(await refusal(await imports.propose('checks', [row]))).toBe('DOCUMENT_WITHDRAWN');
});
