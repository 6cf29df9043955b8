import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow, FactTable } from '@tessera/domain';
import { DeriveEvidence, FollowDocument } from '@tessera/pipeline';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { knownNow } from '../ingest/known-now.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;

const DOCUMENT = '5d4c1f0e-8b0a-4a55-9d53-3f3c9c1f7a02';
const HAND_IN = `insert into person_document (organisation_id, id, person_id, sha256, size, media_type, file_name, title, notes, created_by_name, skill_id, level)
  select $1, '${DOCUMENT}', i.person_id, '', 1, 'application/pdf', 'c.pdf', 'Certificate', '{}', 'Ada', v.skill_id, 3 from person_identifier i join skill_version v on v.organisation_id = $1 and v.name = 'SQL'
  where i.organisation_id = $1 and i.value = 'e-1'`;
const ASSIGN = `insert into assignment (organisation_id, person_id, program_id, status, due_on, proposed_by_name, reason)
  select $1, p.person_id, g.program_id, 'accepted', '2027-01-31', 'Lead', 'Wants to' from person_identifier p, program_version g where p.organisation_id = $1 and p.value = 'e-1' and g.organisation_id = $1 returning id`;

const badge = (recipients: readonly string[]) => ({
  verdict: 'accept', outcome: 'verified', findings: ['structure', 'proof', 'key', 'validity'].map((check) => ({ check, outcome: 'pass', code: `${check}-good`, at: '2026-11-22T00:00:00Z' })),
  claim: {
    id: 'urn:badge:1', name: 'SQL badge', description: null, issuer: { id: 'did:web:a.example', name: 'Academy' }, achievement: { id: null, name: 'SQL badge', type: null, description: null, tags: [] },
    recipients: recipients.map((value) => ({ kind: 'email', value, salt: null })), validFrom: '2026-01-01T00:00:00Z', validUntil: null, statuses: [], alignments: [], results: [], scales: [],
  },
});

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,e-mails,name,team path,role\nE-1,ada@x.example,Ada,Sales,Clerk\nE-2,juan@x.example,Juan,Sales,Clerk\n');
  await imports.take('skills.csv', 'skill\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nClerk,SQL,2,endorsed\n');
  await imports.take('programs.csv', 'provider,title,assessment,skill,level\nNorthwind,SQL 101,exam,SQL,2\n');
});

const at = (batchId: string) => ({ organisationId: imports.organisationId, batchId });
type Row = Record<string, string>;
const open = (table: FactTable) => database.admin<Row>(`select * from "${table}" where organisation_id = $1 and recorded_to is null order by key`, [imports.organisationId]);

async function upheld(changes: DecisionRow): Promise<string> {
  const batchId = await imports.propose('disputes', [{ person: 'E-1', dispute: randomUUID(), answer: 'upheld', reason: 'Not right', ...changes }], 'Uphold the dispute');
  await imports.commit.run(at(batchId));
  return batchId;
}

/** Upheld, the record is as `then` finds it; undone, everything is as it was. */
async function endsAndComesBack(changes: DecisionRow, then: () => Promise<void>): Promise<void> {
  const before = await knownNow(database, imports, []);
  const batchId = await upheld(changes);
  await then();
  await imports.undo.run(at(batchId));
  expect(await knownNow(database, imports, [])).toEqual(before);
}

describe('a dispute that is upheld ends, and its undo gives back,', () => {
  it.each([
    ['exemption', 'exemptions.csv', 'person,skill,from,until,reason\nE-1,SQL,2026-01-01,2027-01-01,Moves on\n'],
    ['leave', 'leave.csv', 'person,from,to\nE-1,2026-11-01,2027-01-01\n'],
  ] as const)('an %s; and the file brings it not back', async (record, name, text) => {
    await imports.take(name, text);
    const [fact] = await open(record);
    await endsAndComesBack({ record, recordKey: fact!['key']! }, async () => {
      expect(await open(record)).toEqual([]);
    });
    await upheld({ record, recordKey: fact!['key']! });
    expect(await imports.row(await imports.take(name, text))).toMatchObject({ refused: 1 });
  });

  it.each([['accepted', 'phone'], ['unchecked', null]] as const)('what a certificate shows, %s before', async (_state, how) => {
    await database.admin(HAND_IN, [imports.organisationId]);
    await new FollowDocument(imports.units, new DeriveEvidence()).run({ organisationId: imports.organisationId, documentId: DOCUMENT });
    const accepted = 'document,round,result,skill,level,how\n' + `${DOCUMENT},first,accepted,SQL,3,phone\n`;
    if (how !== null) await imports.take('checks.csv', accepted);
    expect((await open('evidence')).length).toBe(1);
    await endsAndComesBack({ record: 'document', recordKey: DOCUMENT }, async () => {
      expect([await open('evidence'), (await open('document_check')).map((row) => [row['round'], row['result'], row['how'], row['reason']])]).toEqual([[], [['first', 'refused', 'dispute', 'Not right']]]);
    });
    await upheld({ record: 'document', recordKey: DOCUMENT });
    expect(await imports.row(await imports.take('checks.csv', accepted))).toMatchObject({ refused: 1 });
  });

  it('work that was handed out', async () => {
    const [assignment] = await database.admin<{ id: string }>(ASSIGN, [imports.organisationId]);
    const standing = async () => (await database.admin<Row>('select status, reason from assignment where id = $1', [assignment!.id]))[0];
    await endsAndComesBack({ record: 'assignment', recordKey: assignment!.id }, async () => {
      expect(await standing()).toEqual({ status: 'declined', reason: 'Not right' });
    });
    expect(await standing()).toEqual({ status: 'accepted', reason: 'Wants to' });
  });

  it('an address, and with it what a credential shows that names the person by nothing else', async () => {
    await imports.take('badges.json', JSON.stringify([badge(['ada@x.example'])]));
    await imports.take('issuers.csv', 'issuer,trust\ndid:web:a.example,trusted\n');
    await imports.take('mappings.csv', 'issuer,achievements,skill,level,assessment\ndid:web:a.example,SQL badge,SQL,3,exam\n');
    expect((await open('evidence')).length).toBe(1);
    await endsAndComesBack({ record: 'identifier', recordKey: 'ada@x.example' }, async () => {
      expect((await open('verification')).map((row) => [row['verdict'], row['outcome']])).toEqual([['reject', 'recipient-mismatch']]);
      expect([(await open('person_identifier')).map((row) => row['value']), await open('evidence')]).toEqual([['e-1', 'e-2', 'juan@x.example'], []]);
    });
  });

  it('an address only, where the credential names the person by another too', async () => {
    await imports.take('identifiers.csv', 'person,identifier\nE-1,ada@y.example\n');
    await imports.take('badges.json', JSON.stringify([badge(['ada@x.example', 'ada@y.example'])]));
    await upheld({ record: 'identifier', recordKey: 'ada@x.example' });
    expect((await open('verification')).map((row) => row['verdict'])).toEqual(['accept']);
  });
});

it.each([
  ['an address that is another’s', { record: 'identifier', recordKey: 'ada@x.example', correction: 'juan@x.example' }, 'IDENTIFIER_OF_OTHER_PERSON'],
  ['the same address', { record: 'identifier', recordKey: 'ada@x.example', correction: 'ADA@x.example' }, 'CORRECTION_UNKNOWN'],
  ['a level that there is not', { record: 'evidence', recordKey: 'e', correction: '7' }, 'CORRECTION_UNKNOWN'],
  ['a certificate that there is not', { record: 'document', recordKey: DOCUMENT }, 'DOCUMENT_UNKNOWN'],
] as const)('nothing is corrected to %s', async (_, changes, code) => {
  const batchId = await imports.propose('disputes', [{ person: 'E-1', dispute: randomUUID(), answer: 'upheld', reason: 'x', correction: null, ...changes }]);
  expect(await database.admin('select code from batch_finding where batch_id = $1', [batchId])).toEqual([{ code }]);
});
