import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow, TemplateKind } from '@tessera/domain';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,e-mails,name,team path\nE-1,ada@new.example,Ada,Delivery\nE-2,bob@new.example,Bob,Delivery\n');
  await imports.take('programs.csv', 'provider,title,assessment\nNorthwind,K8s in practice,exam\nNorthwind,SQL basics,exam\n');
});

interface Row {
  readonly status: string;
  readonly waiting: number;
  readonly stored: number;
  readonly refused: number;
}

const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
const undo = (batchId: string) => imports.undo.run({ organisationId: imports.organisationId, batchId });
const decide = async (kind: TemplateKind, row: DecisionRow): Promise<string> => {
  const batchId = await imports.propose(kind, [row]);
  await commit(batchId);
  return batchId;
};
const asked = async (settles: string, kind: TemplateKind, row: DecisionRow): Promise<string> => {
  const batchId = await imports.propose(kind, [row], `${settles}: ${JSON.stringify(row)}`);
  await database.admin('update batch set settles = array[$2] where id = $1', [batchId, settles]);
  return batchId;
};
const counts = async (batchId: string) => {
  const { stored, waiting, refused } = await imports.row<Row>(batchId);
  return { stored, waiting, refused };
};
const findings = (batchId: string) => database.admin<{ code: string; outcome: string }>('select code, outcome from batch_finding where batch_id = $1 order by position', [batchId]);

const LEARNING = 'person,program,status,date\nada@old.example,K8s in practice,completed,2026-03-10\nada@old.example,SQL basics,completed,2026-05-10\n';

describe('a further identifier', () => {
  it('releases the rows that waited for it, and makes them wait again when it is taken back', async () => {
    const file = await imports.take('learning.csv', LEARNING);
    expect(await counts(file)).toEqual({ stored: 0, waiting: 2, refused: 0 });
    const decision = await decide('identifiers', { person: 'E-1', identifier: 'ada@old.example' });
    expect(await counts(file)).toEqual({ stored: 2, waiting: 0, refused: 0 });
    await undo(decision);
    expect(await counts(file)).toEqual({ stored: 0, waiting: 2, refused: 0 });
  });

  it('gives a badge its person, and takes it away again', async () => {
    const claim = {
      id: 'urn:1', type: [], name: 'Badge', validFrom: '2026-01-01T00:00:00Z', validUntil: null, issuer: { id: 'did:web:a.example', name: 'A' }, achievement: null, alignments: [], results: [],
      recipients: [{ kind: 'email', value: 'ada@old.example', salt: null }], statuses: [], display: null,
    };
    const finding = { check: 'proof', outcome: 'pass', code: 'ok', at: '2026-02-01T00:00:00Z' };
    const file = await imports.take('badges.json', JSON.stringify([{ claim, verdict: 'accept', findings: [finding], outcome: 'verified' }]));
    expect(await counts(file)).toMatchObject({ waiting: 1 });
    const decision = await decide('identifiers', { person: 'E-1', identifier: 'ada@old.example' });
    expect(await counts(file)).toMatchObject({ stored: 1, waiting: 0 });
    await undo(decision);
    expect(await counts(file)).toMatchObject({ stored: 0, waiting: 1 });
  });

  it('that another person has is refused', async () => {
    const batchId = await imports.propose('identifiers', [{ person: 'E-1', identifier: 'bob@new.example' }]);
    expect(await findings(batchId)).toEqual([{ code: 'IDENTIFIER_OF_OTHER_PERSON', outcome: 'refused' }]);
  });

  it('of nobody is remembered, and can be decided otherwise', async () => {
    const file = await imports.take('learning.csv', LEARNING);
    await decide('identifiers', { person: null, identifier: 'ada@old.example' });
    expect(await counts(file)).toMatchObject({ waiting: 2 });
    const outsiders = () => database.admin('select value from outsider where recorded_to is null and organisation_id = $1', [imports.organisationId]);
    expect(await outsiders()).toEqual([{ value: 'ada@old.example' }]);
    const otherwise = await decide('identifiers', { person: 'E-1', identifier: 'ada@old.example' });
    expect([await outsiders(), (await counts(file)).waiting]).toEqual([[], 0]);
    await undo(otherwise);
    expect([await outsiders(), (await counts(file)).waiting]).toEqual([[{ value: 'ada@old.example' }], 2]);
  });
});

describe('a further name of a skill', () => {
  it('releases the rows that waited for it, and makes them wait again when it is taken back', async () => {
    await imports.take('skills.csv', 'skill\nKubernetes\n');
    const file = await imports.take('evidence.csv', 'person,skill,level,grade,from\nE-1,k8s,3,endorsed,2026-01-01\n');
    expect(await counts(file)).toMatchObject({ waiting: 1 });
    const decision = await decide('aliases', { skill: 'Kubernetes', alias: 'k8s' });
    expect(await counts(file)).toMatchObject({ stored: 1, waiting: 0 });
    await undo(decision);
    expect(await counts(file)).toMatchObject({ stored: 0, waiting: 1 });
  });
});

describe('a row whose identifiers belong to two people', () => {
  it('is said again with the one that tells who it is, and both are as before once that is taken back', async () => {
    const file = await imports.take('more.csv', 'external id,e-mails,name,team path\nE-1,bob@new.example,Ada,Delivery\n');
    expect(await findings(file)).toEqual([{ code: 'PERSON_AMBIGUOUS', outcome: 'refused' }]);
    const holder = async () =>
      (await database.admin<{ name: string }>(
        `select v.name from person_identifier i join person_version v on v.person_id = i.person_id and v.recorded_to is null
         where i.organisation_id = $1 and i.recorded_to is null and i.value = 'bob@new.example'`, [imports.organisationId],
      ))[0]!.name;
    expect(await holder()).toBe('Bob');
    const decision = await decide('people', { externalId: 'E-1', emails: ['bob@new.example'], name: 'Ada', team: 'Delivery', identifiedBy: 'E-1' });
    expect(await holder()).toBe('Ada');
    await undo(decision);
    expect(await holder()).toBe('Bob');
  });
});

describe('one question', () => {
  it('is answered once where two answer it at the same time; the other is told whose answer stands', async () => {
    const [mine, yours] = [
      await asked('person ada@old.example', 'identifiers', { person: 'E-1', identifier: 'ada@old.example' }),
      await asked('person ada@old.example', 'identifiers', { person: null, identifier: 'ada@old.example' }),
    ];
    await commit(mine);
    await expect(commit(yours)).rejects.toMatchObject({ code: 'DECIDED_MEANWHILE', message: expect.stringContaining('Ann decided meanwhile: person ada@old.example') });
  });

  it('may be answered anew by who has seen the answer', async () => {
    await commit(await asked('skill k8s', 'skills', { skill: 'k8s' }));
    await imports.take('skills.csv', 'skill\nKubernetes\n');
    const anew = await asked('skill k8s', 'skills', { skill: 'k8s', description: 'Kubernetes in short' });
    await commit(anew);
    expect((await imports.row<Row>(anew)).status).toBe('committed');
  });
});

describe('a deputy', () => {
  it('leads from the first day to the last, until it is taken back', async () => {
    const leads = () => database.admin('select from_on::text, to_on::text from team_lead where recorded_to is null and organisation_id = $1 order by from_on', [imports.organisationId]);
    const decision = await decide('deputies', { deputy: 'E-2', team: 'Delivery', from: '2026-12-01', to: '2026-12-31' });
    expect(await leads()).toEqual([{ from_on: '2026-12-01', to_on: '2026-12-31' }]);
    const shorter = await decide('deputies', { deputy: 'E-2', team: 'Delivery', from: '2026-12-01', to: '2026-12-10' });
    expect(await leads()).toEqual([{ from_on: '2026-12-01', to_on: '2026-12-10' }]);
    await undo(shorter);
    await undo(decision);
    expect(await leads()).toEqual([]);
  });
});
