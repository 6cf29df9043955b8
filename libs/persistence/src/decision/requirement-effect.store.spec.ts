import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DecisionRow, formatDay, parseDay } from '@tessera/domain';
import { ProbeCoverage } from '@tessera/pipeline';
import fc from 'fast-check';

import { workerOf } from '../database/actor.js';
import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;
const TODAY = new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => formatDay(parseDay(TODAY) + days);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', 'external id,name,team path,role\nE-1,Ada,Delivery / Cloud,Engineer\nE-2,Juan,Delivery,Engineer\nE-3,Mia,Sales,Seller\n');
  await imports.take('skills.csv', 'skill\nKubernetes\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade,effective date\nEngineer,Kubernetes,2,claimed,2020-01-01\nEngineer,SQL,3,endorsed,2020-01-01\n');
  await imports.take('evidence.csv', 'person,skill,level,grade,from\nE-1,SQL,3,endorsed,2026-01-01\nE-2,SQL,4,attested,2026-01-01\nE-3,SQL,2,claimed,2026-01-01\nE-1,Kubernetes,2,claimed,2026-01-01\n');
});

interface Sides {
  readonly before: Record<string, number>;
  readonly after: Record<string, number>;
}
interface Row {
  readonly effect: Sides & { readonly ahead: (Sides & { readonly day: string }) | null };
}

const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
const undo = (batchId: string) => imports.undo.run({ organisationId: imports.organisationId, batchId });
const effectOf = async (batchId: string): Promise<Row['effect']> => (await imports.row<Row>(batchId)).effect;
/** As an analysis of that day finds it now. */
const totalsOn = (day: string) =>
  imports.units.run(workerOf(imports.organisationId), { write: false }, async (stores) => (await new ProbeCoverage().take(stores, { day: parseDay(day), knownAt: null })).totals);

const OWNERS: readonly DecisionRow[] = [{ role: 'Engineer' }, { role: 'Seller' }, { team: 'Delivery' }, { team: 'Delivery / Cloud' }, { organisation: 'yes' }];
const TOPICS: readonly DecisionRow[] = [{ skill: 'SQL', level: '2' }, { skill: 'SQL', level: '4' }, { skill: 'Kubernetes', level: '3' }, { credential: ['First aid', 'Medic'] }, { credential: 'Medic' }];
const DEMANDS: readonly DecisionRow[] = [{}, { kind: 'at least', n: '1' }, { kind: 'at least', n: '2' }, { asked: 'no' }, { asked: 'no', kind: 'at least' }];
const GRADES: readonly DecisionRow[] = [{ minimumGrade: 'claimed' }, { minimumGrade: 'attested', weight: '3' }, {}];

const anyEdit = fc.record({
  rows: fc.array(fc.tuple(fc.constantFrom(...OWNERS), fc.constantFrom(...TOPICS), fc.constantFrom(...DEMANDS), fc.constantFrom(...GRADES)).map((parts) => Object.assign({}, ...parts) as DecisionRow), { minLength: 1, maxLength: 3 }),
  days: fc.constantFrom(-400, 0, 0, 30, 400),
});

it('any edit shows its effect, today and on its day, and then is exactly that; undone, it is as before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), async (edits) => {
      for (const { rows, days } of edits) {
        const day = inDays(days);
        const [today, ahead] = [await totalsOn(TODAY), await totalsOn(day)];
        const batchId = await imports.propose('requirements', rows.map((row) => ({ ...row, effectiveOn: day })));
        const effect = await effectOf(batchId);
        expect(effect.before).toEqual(today);
        if ((await imports.row<{ refused: number }>(batchId)).refused > 0) {
          await expect(commit(batchId)).rejects.toMatchObject({ code: 'DECISION_NOT_WHOLE' });
          continue;
        }
        await commit(batchId);
        expect(await totalsOn(TODAY)).toEqual(effect.after);
        if (days > 0) {
          if (effect.ahead) expect(effect.ahead).toMatchObject({ day, before: ahead, after: await totalsOn(day) });
          else expect(await totalsOn(day)).toEqual(ahead);
          expect(effect.after).toEqual(today);
        } else expect(effect.ahead).toBeNull();
        await undo(batchId);
        expect([await totalsOn(TODAY), await totalsOn(day)]).toEqual([today, ahead]);
        await imports.take('requirements.csv', fileOf(rows, day));
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);

/** Each edit is kept, as a file, for the next to build upon. */
function fileOf(rows: readonly DecisionRow[], day: string): string {
  const columns = ['role', 'team', 'organisation', 'skill', 'level', 'credential', 'minimumGrade', 'weight', 'kind', 'n', 'asked'] as const;
  const lines = rows.map((row) => [...columns.map((column) => [row[column] ?? ''].flat().join('; ')), day].join(','));
  return `role,team,organisation,skill,level,credential,minimum grade,weight,kind,n,asked,effective date\n${lines.join('\n')}\n`;
}

describe('an edit for a day to come', () => {
  it('does nothing before that day, and says what it will do on it', async () => {
    const effect = await effectOf(await imports.propose('requirements', [{ role: 'Engineer', skill: 'SQL', level: '4', minimumGrade: 'endorsed', effectiveOn: inDays(30) }]));
    expect(effect.after).toEqual(effect.before);
    expect(effect.ahead).toMatchObject({ day: inDays(30), before: { met: 3 }, after: { met: 2, belowLevel: 1 } });
  });

  it('that ends a requirement leaves the others as they are', async () => {
    const effect = await effectOf(await imports.propose('requirements', [{ role: 'Engineer', skill: 'SQL', asked: 'no', effectiveOn: inDays(30) }]));
    expect(effect.ahead).toMatchObject({ before: { required: 4 }, after: { required: 2 } });
  });
});

describe('an exemption', () => {
  it('takes its unit out of both sides from its first day on, and gives it back where it ends earlier', async () => {
    const row = { person: 'E-2', skill: 'Kubernetes', from: inDays(-10), reason: 'Moves on' };
    const first = await imports.propose('exemptions', [{ ...row, until: inDays(100) }]);
    expect(await effectOf(first)).toMatchObject({ before: { required: 4, exempt: 0 }, after: { required: 3, exempt: 1 }, ahead: null });
    await commit(first);
    const end = await imports.propose('exemptions', [{ ...row, until: inDays(5) }]);
    expect(await effectOf(end)).toMatchObject({ before: { required: 3 }, after: { required: 3 }, ahead: { day: inDays(6), before: { required: 3 }, after: { required: 4 } } });
    await commit(end);
    await undo(end);
    expect(await totalsOn(inDays(6))).toMatchObject({ exempt: 1 });
  });

  it('is of a set of credentials where just these are asked for', async () => {
    await imports.take('requirements.csv', 'role,credential,weight\nSeller,First aid; Medic,2\n');
    const effect = await effectOf(await imports.propose('exemptions', [{ person: 'E-3', credential: ['Medic', 'First aid'], from: inDays(-1), until: inDays(9), reason: 'Desk work' }]));
    expect([effect.before['required'], effect.after['required'], effect.after['exempt']]).toEqual([5, 4, 1]);
  });
});

it('a target moves no figure and is kept with its day', async () => {
  const batchId = await imports.propose('targets', [{ organisation: 'yes', measure: 'met', share: '85', effectiveOn: inDays(30) }]);
  const effect = await effectOf(batchId);
  expect([effect.after, effect.ahead]).toEqual([effect.before, null]);
  await commit(batchId);
  expect(await database.admin('select measure, share, team_id, effective_on::text from target where organisation_id = $1 and recorded_to is null', [imports.organisationId])).toEqual([{ measure: 'met', share: 85, team_id: null, effective_on: inDays(30) }]);
});
