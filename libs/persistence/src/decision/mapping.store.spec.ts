import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DecisionRow } from '@tessera/domain';
import { AnalyseCoverage, type Effect, workerOf } from '@tessera/pipeline';
import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';

import { TypeOrmAnalysisStore } from '../coverage/analysis.store.js';
import { TypeOrmWorkforceStore } from '../coverage/workforce.store.js';
import { type Imports, importsInto } from '../ingest/imports.fixture.js';
import { MappingUnsaid1700000000019 } from '../migrations/1700000000019-mapping-unsaid.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';

let database: TestDatabase;
let imports: Imports;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const TITLES = ['Containers', 'Networks', 'Storage'];
const PEOPLE = ['E-1', 'E-2', 'E-3', 'E-4'];

/** What comes again and again from where learning is kept. */
const FILES = [
  ['programs.csv', `provider,title,assessment,skill,level\n${TITLES.map((title) => `Northwind,${title},exam,,`).join('\n')}\nNorthwind,Queries,exam,SQL,3\n`],
  ['learning.csv', `person,program,status,date\n${PEOPLE.flatMap((id, at) => TITLES.slice(at % 3).map((title) => `${id},${title},completed,2026-03-10`)).join('\n')}\nE-1,Queries,completed,2026-03-10\n`],
] as const;

beforeEach(async () => {
  imports = await importsInto(database);
  await imports.take('people.csv', `external id,name,team path,role\n${PEOPLE.map((id, at) => `${id},Person ${at},${at < 2 ? 'Cloud' : 'Sales'},Engineer`).join('\n')}\n`);
  await imports.take('skills.csv', 'skill\nKubernetes\nSQL\n');
  await imports.take('requirements.csv', 'role,skill,level,minimum grade\nEngineer,Kubernetes,2,claimed\nEngineer,SQL,3,endorsed\n');
  for (const [name, text] of FILES) await imports.take(name, text);
});

const commit = (batchId: string) => imports.commit.run({ organisationId: imports.organisationId, batchId });
const propose = (...rows: DecisionRow[]) => imports.propose('mappings', rows);
const mapping = (changes: DecisionRow = {}): DecisionRow => ({ issuer: 'Northwind', achievements: ['Containers'], skill: 'Kubernetes', level: '2', assessment: 'exam', ...changes });
const effectOf = async (batchId: string): Promise<Effect> => (await imports.row<{ effect: Effect }>(batchId)).effect;

/** As an analysis has them that is made of all that is known now. */
async function totalsNow(): Promise<Record<string, number>> {
  const { id } = await database.units.run(workerOf(imports.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
  const [figure] = await database.admin<{ content: Record<string, number> }>(`select content from analysis_figure where analysis_id = $1 and name = 'totals' and team_id is null`, [id]);
  return figure!.content;
}

const anyMapping: fc.Arbitrary<DecisionRow> = fc.record({
  issuer: fc.constant('Northwind'),
  achievements: fc.subarray(TITLES, { minLength: 1 }),
  skill: fc.constantFrom('Kubernetes', 'SQL'),
  level: fc.constantFrom('1', '2', '3', '4'),
  assessment: fc.constantFrom('exam', 'quiz', 'reviewed work', 'none'),
  from: fc.constantFrom(null, '2026-01-01', '2026-03-10', '2026-03-11'),
  to: fc.constantFrom(null, '2026-03-11'),
  status: fc.constantFrom(null, null, 'ended', 'rejected', 'undecided'),
});

describe('a mapping', () => {
  it('is, once decided, exactly what its preview said', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMapping, { minLength: 1, maxLength: 3 }), async (rows) => {
        for (const row of rows) {
          const batchId = await propose(row);
          const { before, after } = await effectOf(batchId);
          expect(await totalsNow()).toEqual(before);
          await commit(batchId);
          expect(await totalsNow()).toEqual(after);
        }
      }),
      { numRuns: 8 },
    );
  }, 300_000);

  it('tells how many people it moves, in all and of each team', async () => {
    const { people, teams, before, after } = await effectOf(await propose(mapping()));
    expect([before['met'], after['met'], people]).toEqual([1, 3, 2]);
    expect(teams.map((team) => [team.after.met - team.before.met, team.people])).toEqual([[1, 1], [1, 1]]);
  });

  it('that is ended speaks of nothing any more, and neither does one that was rejected', async () => {
    await commit(await propose(mapping()));
    for (const status of ['ended', 'rejected', 'undecided']) {
      const { after } = await effectOf(await propose(mapping({ status })));
      expect([status, after['met']]).toEqual([status, 1]);
    }
  });

  it('of several titles counts only for who holds them all', async () => {
    expect((await effectOf(await propose(mapping({ achievements: TITLES })))).people).toBe(2);
    expect((await effectOf(await propose(mapping({ achievements: ['Networks', 'Storage'] })))).people).toBe(3);
  });

  it('that a program brought is changed and ended under its own key', async () => {
    const own = { issuer: 'Northwind', achievements: ['Queries'], skill: 'SQL', assessment: 'exam', about: 'program' };
    expect((await effectOf(await propose({ ...own, level: '2' }))).after['met']).toBe(0);
    await commit(await propose({ ...own, level: '3', status: 'ended' }));
    expect((await totalsNow())['met']).toBe(0);
    const open = await database.admin('select status from mapping where organisation_id = $1 and recorded_to is null', [imports.organisationId]);
    expect(open).toEqual([{ status: 'ended' }]);
  });
});

interface Said {
  readonly key: string;
  readonly status: string;
  readonly level: number | null;
  readonly assessment: string | null;
  readonly content: string;
}

const saidNow = () => database.admin<Said>('select key, status, level, assessment, content from mapping where organisation_id = $1 and recorded_to is null order by key', [imports.organisationId]);

describe('a suggestion that is rejected', () => {
  const rejected = mapping({ level: null, assessment: null, status: 'rejected' });
  const own = { issuer: 'Northwind', achievements: ['Queries'], skill: 'SQL', level: '3', assessment: 'exam', about: 'program' };

  it('speaks of no level and of no assessment, whatever a file writes beside it', async () => {
    for (const row of [rejected, mapping({ status: 'rejected' }), mapping({ status: 'undecided' })]) {
      await commit(await propose(row));
      expect(await saidNow()).toContainEqual(expect.objectContaining({ status: row['status'], level: null, assessment: null }));
    }
  });

  it('stays rejected when the same files come again, and so does what a program was said not to speak of any more', async () => {
    await commit(await propose(rejected));
    for (const status of ['ended', 'rejected']) {
      await commit(await propose({ ...own, status }));
      const [said, totals] = [await saidNow(), await totalsNow()];
      expect(said.map((one) => one.status).sort()).toEqual([status, 'rejected'].sort());
      for (const [name, text] of FILES) await imports.take(name, text);
      expect([await saidNow(), await totalsNow()]).toEqual([said, totals]);
    }
  });

  it('was kept at level 1 in older databases, and is the same fact now', async () => {
    await commit(await propose(rejected, mapping({ achievements: ['Überblick; "Netze" / β', 'Storage'], from: '2026-01-05', to: '2027-01-01', status: 'rejected' }), { ...own, status: 'rejected' }));
    const said = await saidNow();
    const migration = new MappingUnsaid1700000000019();
    const runner = { query: (sql: string) => database.admin(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    expect((await saidNow()).map(({ level, assessment }) => [level, assessment])).toEqual(said.map(() => [1, 'none']));
    await database.admin(`update mapping set content = 'as it was'`);
    await migration.up(runner);
    expect(await saidNow()).toEqual(said);
  });
});

describe('two readers who decide on one title at once', () => {
  const meanwhile = { code: 'DECIDED_MEANWHILE', message: 'Ann decided meanwhile: Decided. Look at the effect again before you decide.' };

  it.each<[string, DecisionRow, DecisionRow]>([
    ['the same skill at another level', mapping(), mapping({ level: '3' })],
    ['the very same', mapping(), mapping()],
    ['another skill', mapping(), mapping({ skill: 'SQL' })],
    ['other days', mapping(), mapping({ from: '2026-01-01' })],
    ['a rejection', mapping({ status: 'rejected' }), mapping()],
  ])('one wins, the other is told: %s', async (_, one, other) => {
    const [first, second] = [await propose(one), await propose(other)];
    await commit(first);
    await expect(commit(second)).rejects.toMatchObject(meanwhile);
    await imports.preview.run({ organisationId: imports.organisationId, batchId: second });
    await commit(second);
    expect((await effectOf(second)).after).toEqual(await totalsNow());
  });

  it('the other is told too where a decision was taken back meanwhile', async () => {
    const first = await propose(mapping());
    await commit(first);
    const second = await propose(mapping({ skill: 'SQL' }));
    await imports.undo.run({ organisationId: imports.organisationId, batchId: first });
    await expect(commit(second)).rejects.toMatchObject({ code: 'DECIDED_MEANWHILE' });
  });

  it('decisions on different titles do not hinder each other', async () => {
    const [first, second] = [await propose(mapping()), await propose(mapping({ achievements: ['Networks'] }))];
    await commit(first);
    await commit(second);
  });
});
