import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Consequences, type Stores, workerOf } from '@tessera/pipeline';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { FACT_TABLES } from './fact-columns.js';
import { type Imports, importsInto } from './imports.fixture.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const PEOPLE = 'external id,e-mails,name,team path\nE-1,ada@example.com,Ada,Delivery\nE-2,juan@example.com,Juan,Delivery\n';

async function open({ organisationId }: Imports): Promise<string[]> {
  const known: string[] = [];
  for (const table of FACT_TABLES) {
    const said = table === 'evidence' ? 'level::text || grade || negative || coalesce(pending_why, $2)' : 'content || $2';
    const rows = await database.admin<{ said: string }>(`select key || ' ' || ${said} as said from "${table}" where organisation_id = $1 and recorded_to is null order by 1`, [organisationId, '']);
    known.push(...rows.map((row) => `${table} ${row.said}`));
  }
  return known;
}

const FILES: readonly (readonly [string, string])[] = [
  ['people.csv', PEOPLE],
  ['moved.csv', 'external id,e-mails,name,team path,from\nE-1,ada@example.com,Ada B.,Sales,2026-01-01\n'],
  ['skills.csv', 'skill,aliases\nKubernetes,k8s\n'],
  ['programs.csv', 'provider,title,assessment,skill,level\nNorthwind,K8s in practice,exam,Kubernetes,3\n'],
  ['learning.csv', 'e-mail,program,status,date\nada@example.com,K8s in practice,enrolled,2026-01-10\n'],
  ['completed.csv', 'e-mail,program,status,date\nada@example.com,K8s in practice,completed,2026-03-10\n'],
  ['evidence.csv', 'person,skill,level,grade,from\nE-1,k8s,2,endorsed,2026-01-01\nE-2,Kubernetes,2,claimed,2026-01-01\n'],
];

/** The same sequences in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('undo', () => {
  it.each([1, 2, 3])('of the newest file leaves what was known before it, in any sequence of files (%d)', async (seed) => {
    const imports = await importsInto(database);
    const random = numbers(seed);
    const stack: { readonly batchId: string; readonly before: readonly string[] }[] = [];
    for (let step = 0; step < 10; step += 1) {
      const last = stack.at(-1);
      if (last && random() < 0.35) {
        await imports.undo.run({ organisationId: imports.organisationId, batchId: last.batchId });
        expect(await open(imports)).toEqual(last.before);
        stack.pop();
      } else {
        const [name, text] = FILES[Math.floor(random() * FILES.length)]!;
        const before = await open(imports);
        stack.push({ before, batchId: await imports.take(name, text) });
      }
    }
    for (const { batchId, before } of stack.reverse()) {
      await imports.undo.run({ organisationId: imports.organisationId, batchId });
      expect(await open(imports)).toEqual(before);
    }
    expect(await open(imports)).toEqual([]);
  }, 120_000);
});

class Broken extends Consequences {
  override async follow(): Promise<void> {
    throw new Error('The database went away.');
  }

  override run(): Promise<void> {
    return this.follow();
  }
}

describe('a commit that fails in the middle', () => {
  it('leaves nothing, and can be done again', async () => {
    const imports = await importsInto(database);
    const broken = await importsInto(database, { consequences: new Broken() });
    const batchId = await broken.upload('people.csv', PEOPLE);
    await database.admin(`update batch set status = 'previewed' where id = $1`, [batchId]);
    await expect(broken.commit.run({ organisationId: broken.organisationId, batchId })).rejects.toThrow('went away');
    expect(await open(broken)).toEqual([]);
    expect((await broken.row<{ status: string }>(batchId)).status).toBe('previewed');
    expect(await open(imports)).toEqual([]);
  });
});

describe('an assignment', () => {
  it('is closed by the completion that a file brings, and opened again by its undo', async () => {
    const imports = await importsInto(database);
    const { organisationId } = imports;
    for (const [name, text] of FILES.slice(0, 4)) await imports.take(name, text);
    await database.admin(
      `insert into assignment (organisation_id, person_id, program_id, status, due_on, proposed_by_name)
       select $1, i.person_id, p.program_id, 'accepted', '2026-12-31', 'Lead' from person_identifier i, program_version p where i.organisation_id = $1 and p.organisation_id = $1 and i.key = 'ada@example.com'`, [organisationId],
    );
    const status = async (): Promise<unknown> => (await database.admin('select status, completed_on::text from assignment where organisation_id = $1', [organisationId]))[0];
    const batchId = await imports.take(...(FILES[5] as [string, string]));
    expect(await status()).toEqual({ status: 'completed', completed_on: '2026-03-10' });
    await imports.undo.run({ organisationId, batchId });
    expect(await status()).toEqual({ status: 'accepted', completed_on: null });
  });
});

describe('a credential', () => {
  const at = '2026-06-01T00:00:00.000Z';
  const badge = (email: string, id = 'urn:1') => ({
    verdict: 'accept', outcome: 'verified',
    findings: ['structure', 'proof', 'key', 'validity'].map((check) => ({ check, outcome: 'pass', code: 'ok', at })),
    claim: { id, name: null, description: null, issuer: { id: 'did:web:academy.example', name: 'Academy' }, achievement: { id: null, name: 'Kubernetes', type: null, description: null, tags: [] },
      recipients: [{ kind: 'email', value: email, salt: null }], validFrom: at, validUntil: null, statuses: [], alignments: [], results: [], scales: [] },
  });

  it('is given to the person it names, waits where nobody fits, and counts once its issuer is trusted', async () => {
    const imports = await importsInto(database);
    const { organisationId, units } = imports;
    for (const [name, text] of [FILES[0]!, FILES[2]!]) await imports.take(name, text);
    await imports.take('mappings.csv', 'issuer,achievement,skill,level,assessment\ndid:web:academy.example,Kubernetes,k8s,3,exam\n');
    const batchId = await imports.take('badges.json', JSON.stringify([badge('ada@example.com'), badge('zoe@example.com', 'urn:2'), { ...badge('x'), claim: null, verdict: 'indeterminate', outcome: 'unsupported' }]));
    expect(await imports.row(batchId)).toMatchObject({ kind: 'credentials', rows_in: 3, stored: 1, waiting: 2 });
    const evidence = (): Promise<unknown[]> => database.admin('select grade, pending_why from evidence where organisation_id = $1 and recorded_to is null order by key', [organisationId]);
    expect(await evidence()).toEqual([{ grade: 5, pending_why: 'issuer-undecided' }]);

    await imports.take('issuers.csv', 'issuer,trust\ndid:web:academy.example,trusted\n');
    expect(await evidence()).toEqual([{ grade: 5, pending_why: null }]);
    await imports.take('zoe.csv', 'external id,e-mails,name\nE-3,zoe@example.com,Zoe\n');
    expect(await evidence()).toHaveLength(2);
    const held = await units.run(workerOf(organisationId), { write: false }, ({ facts }: Stores) => facts.openBy('credential_version', 'format', ['ob3-di']));
    expect(held).toHaveLength(2);
  });
});
