import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow } from '@tessera/domain';
import { DeriveEvidence, FollowDocument } from '@tessera/pipeline';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { knownNow } from '../ingest/known-now.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

const [ANN, BOB, SELF] = [randomUUID(), randomUUID(), randomUUID()];

let database: TestDatabase;
let imports: Imports;
let ada: string;
let document: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,name,team path,role\nE-1,Ada,Delivery,Engineer\n');
  await imports.take('skills.csv', 'skill\nKubernetes\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,weight,credential,minimum grade\nEngineer,Kubernetes,3,2,,attested\nEngineer,,,3,First aid,attested\n');
  ada = (await rows<{ id: string }>('select person_id as id from person_version where organisation_id = $1'))[0]!.id;
  document = await handIn();
});

const rows = <R>(sql: string): Promise<R[]> => database.admin<R>(sql, [imports.organisationId]);

/** As the api keeps it, with what follows. */
async function handIn(topic: 'skill' | 'achievement' | null = 'skill'): Promise<string> {
  const column = topic === null ? 'null::uuid, null::uuid, null' : topic === 'skill' ? `(select skill_id from skill_version v where v.organisation_id = $1 and v.name = 'Kubernetes' and recorded_to is null), null, 3` : `null, (select achievement_id from achievement_version v where v.organisation_id = $1), null`;
  const [made] = await database.admin<{ id: string }>(
    `insert into person_document (organisation_id, person_id, sha256, size, media_type, file_name, title, issued_on, until_on, notes, created_by_name, skill_id, achievement_id, level)
     select $1, $2, sha256(gen_random_uuid()::text::bytea), 1, 'application/pdf', 'c.pdf', 'Certificate', '2026-01-10', '2027-01-10', '{}', 'Ada', ${column} returning id`,
    [imports.organisationId, ada],
  );
  await new FollowDocument(imports.units, new DeriveEvidence()).run({ organisationId: imports.organisationId, documentId: made!.id });
  return made!.id;
}

const SKILL: DecisionRow = { skill: 'Kubernetes', level: '3', from: '2026-01-10', to: '2027-01-10' };
const LICENCE: DecisionRow = { credential: 'First aid', from: '2026-01-10', to: null };

/** What somebody says of the document, up to its preview. */
async function propose(by: string, row: DecisionRow, personId: string | null = null): Promise<string> {
  const batchId = await imports.propose('checks', [{ document, result: 'accepted', how: 'registry', reference: 'No 7', reason: 'Looked up', ...row }]);
  await database.admin('update batch set created_by = $2, created_by_person = $3, created_by_name = $4 where id = $1', [batchId, by, personId, by === ANN ? 'Ann' : 'Bob']);
  await imports.preview.run({ organisationId: imports.organisationId, batchId });
  return batchId;
}
async function check(by: string, row: DecisionRow): Promise<string> {
  const batchId = await propose(by, row);
  await imports.commit.run({ organisationId: imports.organisationId, batchId });
  return batchId;
}
const undo = (batchId: string): Promise<unknown> => imports.undo.run({ organisationId: imports.organisationId, batchId });

interface Counted { readonly level: number; readonly grade: number; readonly why: string | null; readonly until: string | null; readonly topic: string }
const counted = (): Promise<Counted[]> => rows<Counted>(`
  select e.level, e.grade, e.pending_why as why, (e.valid_until at time zone 'Europe/Berlin')::date::text as until, coalesce(s.name, a.name) as topic from evidence e
  left join skill_version s on s.skill_id = e.skill_id and s.recorded_to is null left join achievement_version a on a.achievement_id = e.achievement_id and a.recorded_to is null
  where e.organisation_id = $1 and e.recorded_to is null and e.source_kind = 'document'`);
const pending = (why: string): Partial<Counted> => ({ why, grade: 4 });

interface Seen { readonly effect: { readonly before: Record<string, number>; readonly after: Record<string, number> }; readonly refused: number }
const seen = (batchId: string): Promise<Seen> => imports.row<Seen>(batchId);
const refusal = async (batchId: string): Promise<string | undefined> => (await database.admin<{ code: string }>('select code from batch_finding where batch_id = $1', [batchId]))[0]?.code;

describe('a certificate that was handed in', () => {
  it('is pending for what it is meant for, and for nothing where nobody said', async () => {
    expect(await counted()).toEqual([{ level: 3, grade: 4, why: 'document-unchecked', until: '2027-01-11', topic: 'Kubernetes' }]);
    document = await handIn(null);
    expect(await counted()).toHaveLength(1);
  });

  it('counts as attested once somebody accepts it, as the preview said, and is pending again by undo', async () => {
    const before = await knownNow(database, imports, []);
    const batchId = await propose(ANN, SKILL);
    const { effect } = await seen(batchId);
    expect([effect.before['met'], effect.after['met'], effect.after['proven'], effect.before['pending']]).toEqual([0, 1, 1, 1]);
    await imports.commit.run({ organisationId: imports.organisationId, batchId });
    expect(await counted()).toMatchObject([{ why: null, grade: 4, topic: 'Kubernetes' }]);
    await undo(batchId);
    expect(await counted()).toMatchObject([pending('document-unchecked')]);
    expect(await knownNow(database, imports, [])).toEqual(before);
  });

  it('counts for what was found, not for what was hoped', async () => {
    await check(ANN, { ...SKILL, level: '2', to: '2026-06-30' });
    expect(await counted()).toMatchObject([{ level: 2, until: '2026-07-01' }]);
  });

  it('counts for nothing once it is refused, and is pending again by undo', async () => {
    const batchId = await check(ANN, { result: 'refused', skill: null });
    expect(await counted()).toEqual([]);
    await undo(batchId);
    expect(await counted()).toMatchObject([pending('document-unchecked')]);
  });
});

describe('what is asked for with weight 3', () => {
  it('counts once a second, different person says the same', async () => {
    const first = await propose(ANN, LICENCE);
    expect((await seen(first)).effect.after['met']).toBe(0);
    await imports.commit.run({ organisationId: imports.organisationId, batchId: first });
    expect(await counted()).toMatchObject([{ ...pending('document-checked-once'), topic: 'First aid' }]);
    const second = await propose(BOB, { ...LICENCE, round: 'second' });
    expect((await seen(second)).effect.after['met']).toBe(1);
    await imports.commit.run({ organisationId: imports.organisationId, batchId: second });
    expect(await counted()).toMatchObject([{ why: null, topic: 'First aid' }]);
    await undo(second);
    expect(await counted()).toMatchObject([pending('document-checked-once')]);
    await undo(first);
    expect(await counted()).toMatchObject([pending('document-unchecked')]);
  });

  it.each<[string, string, DecisionRow]>([
    ['CHECK_BY_SAME', ANN, { ...LICENCE, round: 'second' }],
    ['CHECK_DIFFERS', BOB, { ...LICENCE, from: '2026-01-11', round: 'second' }],
    ['CHECK_DIFFERS', BOB, { ...SKILL, round: 'second' }],
  ])('is refused as %s', async (code, by, row) => {
    await check(ANN, LICENCE);
    const batchId = await propose(by, row);
    expect([await refusal(batchId), (await seen(batchId)).refused]).toEqual([code, 1]);
    expect(await counted()).toMatchObject([pending('document-checked-once')]);
  });

  it('is refused where there is no first check, and where the first is about to be taken back', async () => {
    expect(await refusal(await propose(BOB, { ...LICENCE, round: 'second' }))).toBe('CHECK_NOT_BEGUN');
    const first = await check(ANN, LICENCE);
    await check(BOB, { ...LICENCE, round: 'second' });
    await expect(undo(first)).rejects.toMatchObject({ code: 'BATCH_BUILT_UPON' });
    expect(await counted()).toMatchObject([{ why: null }]);
  });

  it('is refused by the second as well as by the first', async () => {
    await check(ANN, LICENCE);
    await check(BOB, { result: 'refused', round: 'second' });
    expect(await counted()).toEqual([]);
  });

  it('asks for a second check from the day on which the requirement is critical, and no longer once it is not', async () => {
    await check(ANN, SKILL);
    expect(await counted()).toMatchObject([{ why: null }]);
    const raised = await imports.take('requirements.csv', 'role,skill,level,weight,minimum grade\nEngineer,Kubernetes,3,3,attested\n');
    expect(await counted()).toMatchObject([pending('document-checked-once')]);
    await undo(raised);
    expect(await counted()).toMatchObject([{ why: null }]);
  });
});

describe('a check', () => {
  it('of their own is refused, whoever says it and however', async () => {
    const batchId = await propose(SELF, SKILL, ada);
    expect(await refusal(batchId)).toBe('CHECK_OF_OWN');
    await expect(imports.commit.run({ organisationId: imports.organisationId, batchId })).rejects.toMatchObject({ code: 'DECISION_NOT_WHOLE' });
    expect(await counted()).toMatchObject([pending('document-unchecked')]);
  });

  it('of what is not there is refused, and of a skill that is not known; it never waits', async () => {
    const own = document;
    document = randomUUID();
    expect(await refusal(await propose(ANN, SKILL))).toBe('DOCUMENT_UNKNOWN');
    document = own;
    expect(await refusal(await propose(ANN, { ...SKILL, skill: 'Sorcery' }))).toBe('TOPIC_UNKNOWN');
    expect(await rows('select id from waiting_row where organisation_id = $1')).toEqual([]);
  });

  it('of the same document by two at once: one wins, the other is told', async () => {
    const [one, other] = [await propose(ANN, SKILL), await propose(BOB, { ...SKILL, level: '4' })];
    await imports.commit.run({ organisationId: imports.organisationId, batchId: one });
    await expect(imports.commit.run({ organisationId: imports.organisationId, batchId: other })).rejects.toMatchObject({ code: 'DECIDED_MEANWHILE' });
    expect(await counted()).toMatchObject([{ level: 3, why: null }]);
  });
});
