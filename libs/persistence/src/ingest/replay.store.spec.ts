import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TesseraError } from '@tessera/domain';
import { workerOf } from '@tessera/pipeline';
import fc from 'fast-check';

import { createTestDatabase, type TestDatabase } from '../testing.js';
import { type Imports, importsInto } from './imports.fixture.js';
import { knownNow } from './known-now.fixture.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const at = '2026-06-01T00:00:00.000Z';
const badge = (email: string, id: string, tags: string[] = []) => ({
  verdict: 'accept', outcome: 'verified',
  findings: ['structure', 'proof', 'key', 'validity'].map((check) => ({ check, outcome: 'pass', code: 'ok', at })),
  claim: { id, name: null, description: null, issuer: { id: 'did:web:academy.example', name: 'Academy' }, achievement: { id: null, name: 'Kubernetes', type: null, description: null, tags },
    recipients: [{ kind: 'email', value: email, salt: null }], validFrom: at, validUntil: null, statuses: [], alignments: [], results: [], scales: [] },
});

/** Files that say the same, add to each other, contradict each other, and find each other's names. */
const FILES: readonly (readonly [string, string])[] = [
  ['people.csv', 'external id,e-mails,name,team path,manager,role,location\nE-1,ada@example.com,Ada,Delivery,,Lead,Porto\nE-2,juan@example.com,Juan,Delivery / Cloud,E-1,Engineer,\n'],
  ['people-2.csv', 'external id,e-mails,name,team path,manager,role,location\nE-1,ada@example.com,Ada,Delivery,,Lead,\nE-3,mei@example.com,Mei,Delivery / Cloud,E-2,Engineer,\n'],
  ['moved.csv', 'external id,name,team path,from\nE-1,Ada B.,Sales,2026-01-01\nE-2,Juan,Delivery / Cloud,2024-01-01\n'],
  ['addresses.csv', 'external id,e-mails,name\nE-1,ada@example.org,Ada\nE-9,juan@example.com,Somebody Else\n'],
  ['skills.csv', 'skill,aliases,broader\nKubernetes,k8s,Containers\nContainers,,\n'],
  ['skills-2.csv', 'skill,aliases\nKubernetes,kube; k8s\nSQL,\n'],
  ['clash.csv', 'skill,aliases\nKeights,k8s\n'],
  ['requirements.csv', 'role,team,skill,level,minimum grade,kind,n\nEngineer,,k8s,2,claimed,,\n,Delivery / Cloud,Kubernetes,3,endorsed,at least,1\n'],
  ['programs.csv', 'provider,title,assessment,skill,level,credential\nNorthwind,K8s in practice,exam,k8s,3,Kubernetes\n'],
  ['programs-2.csv', 'provider,title,assessment,skill,level,credential\nSouthwind,K8s in practice,quiz,Kubernetes,2,\nNorthwind,SQL,none,SQL,2,\n'],
  ['enrolled.csv', 'person,program,provider,status,date\nE-1,K8s in practice,Northwind,enrolled,2026-01-10\nE-2,SQL,,enrolled,2026-02-01\n'],
  ['completed.csv', 'person,program,provider,status,date\nada@example.com,K8s in practice,Northwind,completed,2026-03-10\nE-3,K8s in practice,,completed,2026-03-10\n'],
  ['evidence.csv', 'person,skill,level,grade,from,source\nE-1,k8s,2,endorsed,2026-01-01,Review\nE-2,kube,2,claimed,2026-01-01,Review\nada@example.org,SQL,2,claimed,2026-01-01,Review\n'],
  ['evidence-2.csv', 'person,skill,level,grade,from,source\nE-1,Kubernetes,2,endorsed,2026-01-01,Review\nE-2,Kubernetes,4,claimed,2026-01-01,Review\n'],
  ['mappings.csv', 'issuer,achievement,skill,level,assessment\ndid:web:academy.example,Kubernetes,k8s,3,exam\n'],
  ['issuers.csv', 'issuer,name,trust,reason\ndid:web:academy.example,Academy,trusted,Known\n'],
  ['badges.json', JSON.stringify([badge('ada@example.com', 'urn:1'), badge('mei@example.com', 'urn:2')])],
  ['badges-2.json', JSON.stringify([badge('ada@example.com', 'urn:1'), badge('juan@example.com', 'urn:2', ['later'])])],
  ['leave.csv', 'person,from,to\nE-1,2026-07-01,2026-08-01\nE-2,2026-07-01,\n'],
  ['leave-2.csv', 'person,from,to,reason\nE-1,2026-07-01,2026-08-01,\nmei@example.com,2026-07-01,,\n'],
];

interface Standing {
  readonly file: number;
  readonly batchId: string;
}

async function commit(imports: Imports, file: number): Promise<Standing> {
  const batchId = await imports.upload(...FILES[file]!);
  await database.admin(`update batch set status = 'previewed' where id = $1`, [batchId]);
  await imports.commit.run({ organisationId: imports.organisationId, batchId });
  return { file, batchId };
}

const now = (imports: Imports, standing: readonly Standing[]) => knownNow(database, imports, standing.map(({ batchId }) => batchId));

/** What is known where only these files were ever brought, in this order. */
async function fromScratch(standing: readonly Standing[]): Promise<Record<string, unknown[]>> {
  const fresh = await importsInto(database);
  const again: Standing[] = [];
  for (const { file } of standing) again.push(await commit(fresh, file));
  return now(fresh, again);
}

/** True where the undo was made; false where it was refused, and then nothing has changed. */
async function undo(imports: Imports, standing: readonly Standing[], place: number): Promise<boolean> {
  const before = await now(imports, standing);
  try {
    await imports.undo.run({ organisationId: imports.organisationId, batchId: standing[place]!.batchId });
    return true;
  } catch (error) {
    expect((error as TesseraError).code).toBe('BATCH_BUILT_UPON');
    expect(await now(imports, standing)).toEqual(before);
    return false;
  }
}

type Step = { readonly bring: number } | { readonly undo: number };

async function walk(steps: readonly Step[]): Promise<number> {
  const imports = await importsInto(database);
  let standing: readonly Standing[] = [];
  let undone = 0;
  for (const step of steps) {
    if ('bring' in step) standing = [...standing, await commit(imports, step.bring)];
    else if (standing.length > 0) {
      const place = step.undo % standing.length;
      if (!(await undo(imports, standing, place))) continue;
      standing = standing.filter((_, index) => index !== place);
      undone += 1;
      expect(await now(imports, standing)).toEqual(await fromScratch(standing));
    }
  }
  return undone;
}

const anyStep: fc.Arbitrary<Step> = fc.oneof({ weight: 3, arbitrary: fc.record({ bring: fc.nat({ max: FILES.length - 1 }) }) }, { weight: 1, arbitrary: fc.record({ undo: fc.nat({ max: 20 }) }) });
const named = (...names: string[]): Step[] => names.map((name) => ({ bring: FILES.findIndex(([file]) => file === name) }));

describe('after an undo everything is as if the file had never been', () => {
  it.each<[string, Step[]]>([
    ['what a later file says too stays', [...named('people.csv', 'skills.csv', 'evidence.csv', 'evidence-2.csv'), { undo: 2 }]],
    ['what a later file left empty is empty', [...named('people.csv', 'people-2.csv', 'moved.csv'), { undo: 0 }]],
    ['what a later file replaced is new', [...named('people.csv', 'leave.csv', 'leave-2.csv'), { undo: 1 }]],
    ['what was ambiguous because of it is not', [...named('people.csv', 'skills.csv', 'clash.csv', 'evidence.csv'), { undo: 2 }]],
    ['what was closed by it is open', [...named('people.csv', 'programs.csv', 'completed.csv', 'enrolled.csv'), { undo: 2 }]],
    ['what it released waits', [...named('evidence.csv', 'people.csv', 'skills.csv', 'leave.csv'), { undo: 2 }, { undo: 1 }]],
    ['what was somebody else because of it is not', [...named('people.csv', 'people-2.csv', 'addresses.csv'), { undo: 0 }]],
    ['credentials given twice stand once', [...named('people.csv', 'skills.csv', 'badges.json', 'mappings.csv', 'issuers.csv', 'badges-2.json', 'people-2.csv'), { undo: 2 }, { undo: 0 }]],
    ['what it had said does not come back when the file that replaced it goes too', [...named('people.csv', 'moved.csv'), { undo: 0 }, { undo: 0 }]],
    ['twice', [...named('people.csv', 'skills.csv', 'skills-2.csv', 'evidence.csv', 'evidence-2.csv'), { undo: 1 }, { undo: 2 }, { undo: 0 }, { undo: 0 }]],
  ])('%s', async (_, steps) => {
    expect(await walk(steps)).toBeGreaterThan(0);
  }, 120_000);

  it('in any order of files and undos', async () => {
    const numRuns = Number(process.env['TESSERA_UNDO_RUNS'] ?? 6);
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 10 }), async (steps) => expect(await walk(steps)).toBeGreaterThanOrEqual(0)), { numRuns, endOnFailure: true, ...(process.env['TESSERA_UNDO_SEED'] ? { seed: Number(process.env['TESSERA_UNDO_SEED']) } : {}) });
  }, 900_000);
});

describe('what was heard by no batch', () => {
  it('after a file stands when the file is read again', async () => {
    const imports = await importsInto(database);
    const { organisationId } = imports;
    const standing: Standing[] = [];
    for (const step of named('skills.csv', 'mappings.csv', 'issuers.csv')) standing.push(await commit(imports, (step as { bring: number }).bring));
    const trust = async (): Promise<string[]> => (await database.admin<{ trust: string }>('select trust from issuer_version where organisation_id = $1 and recorded_to is null', [organisationId])).map((row) => row.trust);
    expect(await trust()).toEqual(['trusted']);
    await imports.units.run(workerOf(organisationId), { write: true, latest: true }, async ({ facts, batches }) => {
      const [{ id } = { id: '' }] = await database.admin<{ id: string }>('select issuer_id as id from issuer_version where organisation_id = $1', [organisationId]);
      const [known] = await facts.open('issuer_version', [id]);
      await facts.state('issuer_version', [{ ...known!, values: { ...known!.values, trust: 'distrusted' }, content: 'heard', batchId: null, row: null }], { at: await batches.turn(), batchId: null });
    });
    await imports.undo.run({ organisationId, batchId: standing[1]!.batchId });
    expect(await trust()).toEqual(['distrusted']);
    const [{ replayed } = {}] = await database.admin<{ replayed?: boolean }>('select replayed_at is not null as replayed from batch where id = $1', [standing[2]!.batchId]);
    expect(replayed).toBe(true);
  });
});
