import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { knownNow } from '../ingest/known-now.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;

interface Said {
  readonly verdict?: 'accept' | 'reject' | 'indeterminate';
  readonly id?: string;
  readonly validFrom?: string;
  /** Tells documents apart that say the same. */
  readonly note?: string;
}

const CHECKS = ['structure', 'proof', 'key', 'validity'] as const;
const OUTCOME = { accept: 'pass', reject: 'fail', indeterminate: 'unknown' } as const;

const badge = (recipients: readonly string[], { verdict = 'accept', id = 'urn:badge:1', validFrom = '2026-01-01T00:00:00Z', note = '' }: Said = {}) => ({
  verdict, outcome: 'verified', note,
  findings: CHECKS.map((check) => ({ check, outcome: check === 'proof' ? OUTCOME[verdict] : 'pass', code: `${check}-said`, at: '2026-11-22T00:00:00.000Z' })),
  claim: {
    id, name: 'SQL badge', description: null, issuer: { id: 'did:web:a.example', name: 'Academy' }, achievement: { id: null, name: 'SQL badge', type: null, description: null, tags: [] },
    recipients: recipients.map((value) => ({ kind: 'email', value, salt: null })), validFrom, validUntil: null, statuses: [], alignments: [], results: [], scales: [],
  },
});

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,e-mails,name,team path,role\nE-1,ada@x.example,Ada,Sales,Clerk\nE-2,bea@x.example,Bea,Sales,Clerk\nE-3,cyd@x.example,Cyd,Sales,Clerk\n');
  await imports.take('skills.csv', 'skill\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nClerk,SQL,2,endorsed\n');
  await imports.take('issuers.csv', 'issuer,trust\ndid:web:a.example,trusted\n');
  await imports.take('mappings.csv', 'issuer,achievements,skill,level,assessment\ndid:web:a.example,SQL badge,SQL,3,exam\n');
});

const at = (batchId: string) => ({ organisationId: imports.organisationId, batchId });
const hand = (...badges: readonly ReturnType<typeof badge>[]) => imports.take('badges.json', JSON.stringify(badges));
const undo = (batchId: string) => imports.undo.run(at(batchId));

interface Row {
  readonly id: string;
  readonly name: string;
  readonly verdict: string;
  readonly code: string;
  readonly pending: string | null;
  readonly counts: boolean;
}

/** Who claims it, what the report says of whose it is, and whether it counts. */
const standing = () => database.admin<Row>(
  `select v.credential_id as id, p.name, v.verdict, jsonb_path_query_first(v.findings, '$[*] ? (@.check == "recipient")') ->> 'code' as code,
     (select e.pending_why from evidence e where e.organisation_id = $1 and e.recorded_to is null and e.source_id = v.credential_id) as pending,
     exists (select from evidence e where e.organisation_id = $1 and e.recorded_to is null and e.source_id = v.credential_id and e.pending_why is null) as counts
   from verification v join person_version p on p.person_id = v.person_id and p.recorded_to is null where v.organisation_id = $1 and v.recorded_to is null order by p.name`, [imports.organisationId]);
const inShort = async () => (await standing()).map(({ name, code, counts }) => `${name} ${code}${counts ? ', counts' : ''}`);
const findings = (batchId: string) => database.admin('select code from batch_finding where batch_id = $1 order by position', [batchId]);

async function decide(person: string | null, of = 'Ada'): Promise<string> {
  const { id } = (await standing()).find(({ name }) => name === of)!;
  const batchId = await imports.propose('holders', [{ credential: id, person, reason: 'Asked them' }], 'Whose it is');
  await imports.commit.run(at(batchId));
  return batchId;
}

const BOTH = ['Ada second-claimant', 'Bea second-claimant'];
const [ADAS, BEAS] = [badge(['ada@x.example']), badge(['bea@x.example'])];

describe('a credential that a second person claims', () => {
  it('counts for neither and is pending for both, until somebody decides', async () => {
    await hand(ADAS);
    expect(await inShort()).toEqual(['Ada recipient-matched, counts']);
    await hand(BEAS);
    expect(await inShort()).toEqual(BOTH);
    expect((await standing()).map(({ verdict, pending }) => [verdict, pending])).toEqual([['indeterminate', 'second-claimant'], ['indeterminate', 'second-claimant']]);
  });

  it('is as it was once the second claim is taken back', async () => {
    await hand(ADAS);
    const before = await knownNow(database, imports, []);
    await undo(await hand(BEAS));
    expect(await knownNow(database, imports, [])).toEqual(before);
  });

  it('is of the second alone once the first is taken back', async () => {
    const first = await hand(ADAS);
    await hand(BEAS);
    await undo(first);
    expect(await inShort()).toEqual(['Bea recipient-matched, counts']);
  });

  it.each([['in one file', () => hand(ADAS, BEAS)], ['in one document', () => hand(badge(['ada@x.example', 'bea@x.example']))]] as const)('is pending for both too where both come %s', async (_, handIn) => {
    await handIn();
    expect(await inShort()).toEqual(BOTH);
  });

  it('is pending for the first too where the second claim waited for its person', async () => {
    await hand(ADAS, badge(['dee@x.example']));
    expect(await inShort()).toEqual(['Ada recipient-matched, counts']);
    await imports.take('identifiers.csv', 'person,identifier\nE-2,dee@x.example\n');
    expect(await inShort()).toEqual(BOTH);
  });

  it('is pending for both where an address has gone over to somebody else and the file comes again', async () => {
    await hand(ADAS);
    await imports.take('people.csv', 'external id,e-mails,name,identified by\nE-2,ada@x.example,Bea,E-2\n');
    await hand(ADAS);
    expect(await inShort()).toEqual(BOTH);
  });

  it.each(['reject', 'indeterminate'] as const)('is not called in question by a document that is weaker: %s', async (verdict) => {
    await hand(ADAS);
    expect(await findings(await hand(badge(['bea@x.example'], { verdict })))).toEqual([{ code: 'CREDENTIAL_OF_OTHER_PERSON' }]);
    expect(await inShort()).toEqual(['Ada recipient-matched, counts']);
  });

  it('is none where another issuer gave it, or it has another id', async () => {
    await hand(ADAS);
    await hand(badge(['bea@x.example'], { id: 'urn:badge:2' }));
    expect(await inShort()).toEqual(['Ada recipient-matched, counts', 'Bea recipient-matched, counts']);
  });
});

describe('who decides whose a credential is', () => {
  beforeEach(async () => {
    await hand(ADAS);
    await hand(BEAS);
  });

  it.each([
    ['E-1', ['Ada holder-decided, counts', 'Bea holder-other']],
    ['E-2', ['Ada holder-other', 'Bea holder-decided, counts']],
    [null, ['Ada holder-other', 'Bea holder-other']],
  ] as const)('%s: sees the effect before, and takes it back as easily', async (person, decided) => {
    const before = await knownNow(database, imports, []);
    const { id } = (await standing())[1]!;
    const batchId = await imports.propose('holders', [{ credential: id, person, reason: 'Asked them' }]);
    const { effect } = await imports.row<{ effect: { before: Record<string, number>; after: Record<string, number> } }>(batchId);
    expect([effect.before['met'], effect.before['pending'], effect.after['met'], effect.after['pending']]).toEqual([0, 2, person === null ? 0 : 1, 0]);
    await imports.commit.run(at(batchId));
    expect(await inShort()).toEqual(decided);
    await undo(batchId);
    expect(await knownNow(database, imports, [])).toEqual(before);
  });

  it('decides for good: the same documents, handed in again, change nothing, and neither does a newer one of who lost it', async () => {
    await decide('E-1');
    await hand(BEAS, ADAS);
    expect(await inShort()).toEqual(['Ada holder-decided, counts', 'Bea holder-other']);
    await hand(badge(['bea@x.example'], { validFrom: '2026-06-01T00:00:00Z' }));
    expect(await inShort()).toEqual(['Ada holder-decided, counts', 'Bea holder-other']);
    await hand(badge(['ada@x.example'], { validFrom: '2026-06-01T00:00:00Z' }));
    expect(await inShort()).toEqual(['Ada holder-decided, counts', 'Bea holder-other']);
  });

  it('has to look again where a third comes: between them and whose it was found to be', async () => {
    await decide('E-1');
    await hand(badge(['cyd@x.example']));
    expect(await inShort()).toEqual(['Ada second-claimant', 'Bea holder-other', 'Cyd second-claimant']);
    await decide('E-3');
    expect(await inShort()).toEqual(['Ada holder-other', 'Bea holder-other', 'Cyd holder-decided, counts']);
  });

  it('is told where a third came after the effect was looked at', async () => {
    const { id } = (await standing())[0]!;
    const batchId = await imports.propose('holders', [{ credential: id, person: 'E-1', reason: 'Asked them' }]);
    await hand(badge(['cyd@x.example']));
    await expect(imports.commit.run(at(batchId))).rejects.toMatchObject({ code: 'DECIDED_MEANWHILE' });
  });

  it('cannot give it to somebody who does not claim it, nor decide on what is not there', async () => {
    const { id } = (await standing())[0]!;
    for (const row of [{ credential: id, person: 'E-3' }, { credential: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', person: 'E-1' }, { credential: 'x', person: null }]) {
      expect(await findings(await imports.propose('holders', [{ ...row, reason: 'x' }]))).toEqual([{ code: 'CLAIMANT_UNKNOWN' }]);
    }
  });
});

it('whatever is handed in and decided, it counts for one person at most, and taken back, the last first, all is as it was', async () => {
  const people = ['ada', 'bea', 'cyd'];
  const steps = fc.array(fc.oneof(fc.constantFrom(...people).map((name) => ['hand', name] as const), fc.constantFrom('E-1', 'E-2', null).map((person) => ['decide', person] as const)), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const before = await knownNow(database, imports, []);
      const taken: string[] = [];
      for (const [what, whose] of all) {
        const [first] = await standing();
        if (what === 'hand') taken.push(await hand(badge([`${whose}@x.example`])));
        else if (first) {
          const batchId = await imports.propose('holders', [{ credential: first.id, person: whose, reason: 'x' }]);
          const { refused } = await imports.row<{ refused: number }>(batchId);
          if (refused === 0) await imports.commit.run(at(batchId));
          if (refused === 0) taken.push(batchId);
        }
        expect((await standing()).filter(({ counts }) => counts).length).toBeLessThanOrEqual(1);
      }
      for (const batchId of taken.reverse()) await undo(batchId);
      expect(await knownNow(database, imports, [])).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 300_000);
