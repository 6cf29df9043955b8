import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DecisionRow, parseDay, type TemplateKind, TEMPLATES, type TesseraError } from '@tessera/domain';
import { DeriveEvidence, FollowDocument, ProbeCoverage, workerOf } from '@tessera/pipeline';
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
  await imports.take('people.csv', 'external id,name,team path,role\nE-1,Ada,Delivery,Engineer\nE-2,Juan,Delivery,Engineer\n');
  await imports.take('skills.csv', 'skill\nKubernetes\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nEngineer,Kubernetes,2,claimed\nEngineer,SQL,2,claimed\n');
  await imports.take('programs.csv', 'provider,title,assessment\nNorthwind,K8s in practice,exam\n');
  await imports.take('learning.csv', 'person,program,status,date\nE-1,K8s in practice,completed,2026-03-10\nE-2,K8s in practice,completed,2026-03-10\n');
});

interface Row {
  readonly status: string;
  readonly effect: { readonly before: Record<string, number>; readonly after: Record<string, number> };
  readonly changes: readonly { readonly table: string; readonly before: Record<string, unknown> | null; readonly after: Record<string, unknown> | null }[];
}

const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
const undo = (batchId: string) => imports.undo.run({ organisationId: imports.organisationId, batchId });
const trust = (word: string): Promise<string> => imports.propose('issuers', [{ issuer: 'did:web:a.example', trust: word, reason: 'Looked at' }], `Trust a.example: ${word}`);

describe('a decision', () => {
  it('says before it is taken what it changes, and then is exactly that', async () => {
    const batchId = await imports.propose('mappings', [{ issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'Kubernetes', level: '2', assessment: 'exam' }]);
    const seen = await imports.row<Row>(batchId);
    expect([seen.effect.before['met'], seen.effect.after['met']]).toEqual([0, 2]);
    const mapping = seen.changes.find(({ table }) => table === 'mapping');
    expect(mapping).toMatchObject({ before: null, after: { level: 2, assessment: 'exam', title: 'K8s in practice' } });
    expect(seen.changes.map(({ table }) => table)).not.toContain('evidence');

    await commit(batchId);
    const again = await imports.propose('mappings', [{ issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'Kubernetes', level: '2', assessment: 'exam' }]);
    expect((await imports.row<Row>(again)).changes).toEqual([]);
    expect((await imports.row<Row>(again)).effect.before).toEqual(seen.effect.after);
  });

  it('tells what it was before', async () => {
    await commit(await trust('trusted'));
    const { changes } = await imports.row<Row>(await trust('not trusted'));
    expect(changes).toEqual([expect.objectContaining({ table: 'issuer_version', before: expect.objectContaining({ trust: 'trusted' }), after: expect.objectContaining({ trust: 'distrusted' }) })]);
  });

  it('is refused where another was taken meanwhile, and says whose', async () => {
    const [first, second] = [await trust('trusted'), await trust('not trusted')];
    await commit(first);
    await expect(commit(second)).rejects.toMatchObject({ code: 'DECIDED_MEANWHILE', message: 'Ann decided meanwhile: Trust a.example: trusted. Look at the effect again before you decide.' });
    await imports.preview.run({ organisationId: imports.organisationId, batchId: second });
    await commit(second);
    expect((await imports.row<Row>(second)).status).toBe('committed');
  });

  it('on the policy changes what counts and nothing that is stored, and the version of the policy', async () => {
    await imports.take('evidence.csv', 'person,skill,level,grade,from\nE-1,SQL,2,claimed,2026-01-01\nE-2,SQL,2,claimed,2026-01-01\n');
    const setting = () => imports.units.run(workerOf(imports.organisationId), { write: false }, ({ workforce }) => workforce.setting());
    const stored = await known();
    const batchId = await imports.propose('policy', [{ setting: 'cap claimed', value: '1' }]);
    const { effect } = await imports.row<Row>(batchId);
    expect([effect.before['met'], effect.after['met'], (await setting()).policyVersion]).toEqual([2, 0, 1]);
    await commit(batchId);
    expect(await setting()).toMatchObject({ policyVersion: 2, policy: { levelCaps: { claimed: 1, endorsed: 4 } } });
    await undo(batchId);
    expect(await setting()).toMatchObject({ policyVersion: 3, policy: { levelCaps: { claimed: 2 } } });
    expect(await known()).toEqual(stored);
  });

  it('may be taken beside another that speaks of something else', async () => {
    const one = await trust('trusted');
    const other = await imports.propose('issuers', [{ issuer: 'did:web:b.example', trust: 'trusted', reason: 'Looked at' }]);
    await commit(other);
    await commit(one);
    expect((await imports.row<Row>(one)).status).toBe('committed');
  });
});

const CERTIFICATE = '5d4c1f0e-8b0a-4a55-9d53-3f3c9c1f7a01';
const HAND_IN = `insert into person_document (organisation_id, id, person_id, sha256, size, media_type, file_name, title, notes, created_by_name, skill_id, level)
  select $1, '${CERTIFICATE}', i.person_id, '', 1, 'application/pdf', 'c.pdf', 'Certificate', '{}', 'Ada', v.skill_id, 3 from person_identifier i join skill_version v on v.organisation_id = $1 and v.name = 'SQL'
  where i.organisation_id = $1 and i.value = 'e-1'`;

const DECISIONS: readonly (readonly [TemplateKind, DecisionRow])[] = [
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'Kubernetes', level: '2', assessment: 'exam' }],
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'Kubernetes', level: '3', assessment: 'none' }],
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'SQL', level: '2', assessment: 'quiz' }],
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'Kubernetes', level: '2', assessment: 'exam', status: 'ended' }],
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'SQL', level: '1', assessment: 'none', status: 'rejected' }],
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice'], skill: 'SQL', level: '2', assessment: 'exam', about: 'program' }],
  ['evidence', { person: 'E-1', skill: 'SQL', level: '3', grade: 'endorsed', from: '2026-02-01', source: 'Lead' }],
  ['evidence', { person: 'E-1', skill: 'SQL', level: '1', grade: 'endorsed', from: '2026-02-01', source: 'Lead' }],
  ['evidence', { person: 'E-2', skill: 'Kubernetes', level: '2', grade: 'claimed', from: '2026-02-02', source: null }],
  ['exemptions', { person: 'E-2', skill: 'SQL', from: '2026-01-01', until: null, reason: 'Moves on' }],
  ['requirements', { role: 'Engineer', skill: 'SQL', level: '4', minimumGrade: 'endorsed', effectiveOn: '2026-06-01' }],
  ['requirements', { role: 'Engineer', skill: 'SQL', asked: 'no', effectiveOn: '2026-06-01' }],
  ['requirements', { role: 'Engineer', skill: 'Kubernetes', kind: 'at least', n: '2', level: '3', effectiveOn: '2099-01-01' }],
  ['exemptions', { person: 'E-2', skill: 'SQL', from: '2026-01-01', until: '2026-02-01', reason: 'Moves on' }],
  ['targets', { organisation: 'yes', measure: 'met', share: '85', effectiveOn: '2026-06-01' }],
  ['targets', { team: 'Delivery', measure: 'proven', share: null, effectiveOn: '2026-06-01' }],
  ['policy', { setting: 'cap claimed', value: '1' }],
  ['policy', { setting: 'cap claimed', value: null }],
  ['policy', { setting: 'revalidation days', skill: 'SQL', value: '30' }],
  ['identifiers', { person: 'E-1', identifier: 'ada@old.example' }],
  ['identifiers', { person: null, identifier: 'ada@old.example' }],
  ['aliases', { skill: 'SQL', alias: 'query language' }],
  ['deputies', { deputy: 'E-2', team: 'Delivery', from: '2026-12-01', to: '2026-12-31' }],
  ['issuers', { issuer: 'did:web:a.example', trust: 'trusted', reason: 'Accredited' }],
  ['checks', { document: CERTIFICATE, result: 'accepted', skill: 'SQL', level: '3', from: '2026-02-01', how: 'phone' }],
  ['checks', { document: CERTIFICATE, result: 'refused', how: 'registry', reason: 'Not in it' }],
  ['issuers', { issuer: 'did:web:a.example', trust: 'undecided', reason: 'Not sure any more' }],
  ['evidence', { person: 'E-1', skill: 'SQL', level: '2', grade: 'attested', from: '2026-03-01', source: 'Settled by HR', result: 'has not', settles: 'yes' }],
  ['people', { externalId: 'E-1', emails: ['ada@old.example'], name: 'Ada', team: 'Delivery', identifiedBy: 'E-1' }],
  ['skills', { skill: 'query language' }],
  ['mappings', { issuer: 'Northwind', achievements: ['K8s in practice', 'K8s advanced'], skill: 'Kubernetes', level: '4', assessment: 'exam' }],
  ['experts', { person: 'E-2', skill: 'SQL', from: null, until: '2027-01-31' }],
  ['disputes', { person: 'E-1', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', record: 'person', recordKey: 'location', answer: 'upheld', correction: 'Lisbon', reason: 'Moved' }],
  ['disputes', { person: 'E-1', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', record: 'person', recordKey: 'location', answer: 'kept', correction: null, reason: 'Asked again' }],
  ['disputes', { person: 'E-1', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405163', record: 'identifier', recordKey: 'e-1', answer: 'upheld', correction: 'E-7', reason: 'Not mine' }],
  ['disputes', { person: 'E-2', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405164', record: 'document', recordKey: CERTIFICATE, answer: 'upheld', correction: null, reason: 'Not mine' }],
];

/** What only files say, and whose a credential is, which claimants.store.spec.ts takes back. */
const ELSEWHERE: readonly TemplateKind[] = ['learning', 'leave', 'programs', 'holders'];

it('of every kind are among those that are taken back', () => {
  const kinds = Object.keys(TEMPLATES).filter((kind) => !ELSEWHERE.includes(kind as TemplateKind));
  expect([...new Set(DECISIONS.map(([kind]) => kind))].sort()).toEqual(kinds.sort());
});

const known = () => knownNow(database, imports, []);

/** As an analysis finds it: of today, and of days on which some of what is decided has begun or is over. */
const coverage = () =>
  imports.units.run(workerOf(imports.organisationId), { write: false }, async (stores) => {
    const probe = new ProbeCoverage();
    return [await probe.take(stores), ...(await Promise.all(['2026-03-15', '2027-06-01', '2099-06-01'].map((day) => probe.take(stores, { day: parseDay(day), knownAt: null }))))];
  });

const NOT_TAKEN = ['DECISION_NOT_WHOLE', 'DOCUMENT_WITHDRAWN'];

/** Its batch; null for what cannot be taken as things stand, such as a second word on what is decided. */
async function taken([kind, row]: readonly [TemplateKind, DecisionRow]): Promise<string | null> {
  const batchId = await imports.propose(kind, [row]);
  try {
    await commit(batchId);
    return batchId;
  } catch (error) {
    expect(NOT_TAKEN).toContain((error as TesseraError).code);
    return null;
  }
}

it('any decisions that are taken back, the last first, leave coverage, and all that is known, as it was', async () => {
  await database.admin(HAND_IN, [imports.organisationId]);
  await new FollowDocument(imports.units, new DeriveEvidence()).run({ organisationId: imports.organisationId, documentId: CERTIFICATE });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(DECISIONS.length - 1), { minLength: 1, maxLength: 6 }), async (picks) => {
      const before = await known();
      const undoing: (readonly [batchId: string | null, covered: unknown])[] = [];
      for (const pick of picks) {
        const covered = await coverage();
        undoing.push([await taken(DECISIONS[pick]!), covered]);
      }
      for (const [batchId, covered] of undoing.reverse()) {
        if (batchId !== null) await undo(batchId);
        expect(await coverage()).toEqual(covered);
      }
      expect(await known()).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 300_000);
