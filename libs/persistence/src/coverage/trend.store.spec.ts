import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDay, monthEndsBefore, parseDay } from '@tessera/domain';
import { AnalyseCoverage, TREND_MONTHS, TrendCoverage, TOTALS, type TotalName } from '@tessera/pipeline';

import { workerOf } from '../database/actor.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { TypeOrmAnalysisStore } from './analysis.store.js';
import { growOrganisation } from './grown-organisation.fixture.js';
import { TypeOrmTrendStore } from './trend.store.js';
import { TypeOrmWorkforceStore } from './workforce.store.js';

const AS_OF = '2026-11-22';
let database: TestDatabase;
let organisation: string;

const quiet = async (): Promise<void> => undefined;
const trend = (question: { asOf?: string; knownAt?: string } = { asOf: AS_OF }) =>
  database.units.run(workerOf(organisation), { write: true }, (unit) => new TrendCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmTrendStore(unit)).run(question, quiet));

interface Row extends Record<'people' | 'required' | 'met' | 'proven' | 'pending', number[]> {
  readonly team: string | null;
}
const rows = (endsOn = '2026-10-31') => database.admin<Row>(`select team_id as team, people, required, met, proven, pending from trend where organisation_id = $1 and ends_on = $2 order by team_id`, [organisation, endsOn]);

beforeAll(async () => {
  database = await createTestDatabase();
  organisation = await growOrganisation(database, { people: 60, teams: 9, roles: 4, skills: 20, perRole: 6, perPerson: 5 });
  // So that months differ: some have joined, some have moved, and some evidence has begun or ended within the year.
  await database.admin(`update person_version set from_on = date '2026-01-15' + (abs(hashtext(person_id::text)) % 250) where abs(hashtext(person_id::text)) % 3 = 0`);
  await database.admin(`update evidence set valid_from = timestamptz '2025-11-01' + (abs(hashtext(id::text)) % 300) * interval '1 day'`);
  await database.admin(`update evidence set valid_until = valid_from + interval '120 days' where abs(hashtext(id::text)) % 2 = 0`);
  await trend();
}, 60_000);
afterAll(() => database.drop());

describe('a kept trend', () => {
  it('says of each month what an analysis of its last day says, for every team and for all', async () => {
    const kept = new Map((await rows()).map((row) => [row.team, row]));
    const seen = new Set<number>();
    for (const [month, end] of monthEndsBefore(parseDay(AS_OF), TREND_MONTHS).entries()) {
      const { id } = await database.units.run(workerOf(organisation), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({ asOf: formatDay(end) }, quiet));
      const teams = await database.admin<{ team: string; people: number; totals: number[] }>('select team_id as team, people, totals from analysis_team where analysis_id = $1', [id]);
      const of = (totals: readonly number[], name: TotalName) => totals[TOTALS.indexOf(name)];
      for (const { team, people, totals } of teams) {
        const row = kept.get(team)!;
        expect([month, row.people[month], row.required[month], row.met[month], row.proven[month], row.pending[month]]).toEqual([month, people, ...(['required', 'met', 'proven', 'pending'] as const).map((name) => of(totals, name))]);
      }
      const [whole] = await database.admin<{ content: Record<string, number> }>(`select content from analysis_figure where analysis_id = $1 and name = 'totals' and team_id is null`, [id]);
      expect([whole!.content['required'], whole!.content['met'], whole!.content['proven']]).toEqual([kept.get(null)!.required[month], kept.get(null)!.met[month], kept.get(null)!.proven[month]]);
      seen.add(whole!.content['met']!);
    }
    expect(kept.size).toBe(10);
    expect(seen.size).toBeGreaterThan(4);
  }, 60_000);

  it('says of each person, in each home team, what the units of that analysis say', async () => {
    const analyses = await database.admin<{ id: string; day: string }>(`select distinct on (as_of) id, as_of::text as day from analysis where organisation_id = $1 and as_of < $2::date order by as_of, known_at desc`, [organisation, '2026-11-01']);
    const days = monthEndsBefore(parseDay(AS_OF), TREND_MONTHS).map(formatDay);
    const of = `select coalesce(sum(x.required[$2]), 0)::int as required, coalesce(sum(x.met[$2]), 0)::int as met, coalesce(sum(x.proven[$2]), 0)::int as proven, coalesce(sum(x.pending[$2]), 0)::int as pending, count(*) filter (where x.people[$2] = 1)::int as rows,
      (select array_agg(x.person_id || '@' || x.team_id order by x.person_id, x.team_id) from trend_person x where x.organisation_id = $1 and x.required[$2] > 0) as who from trend_person x where x.organisation_id = $1`;
    for (const [month, day] of days.entries()) {
      const { id } = analyses.find((analysis) => analysis.day === day)!;
      const [told] = await database.admin(of, [organisation, month + 1]);
      const [counted] = await database.admin(
        `select count(*) filter (where u.state < 8)::int as required, count(*) filter (where u.state = 0)::int as met, count(*) filter (where u.state = 0 and u.grade >= 4)::int as proven, count(*) filter (where u.state = 2)::int as pending,
          (select people from trend where organisation_id = $2 and team_id is null)[$3]::int as rows,
          (select array_agg(x.person_id || '@' || x.team_id order by x.person_id, x.team_id) from analysis_person x where x.analysis_id = $1 and exists (select from unnest(x.state) s where s < 8)) as who
        from analysis_person p cross join lateral unnest(p.state, p.grade) as u(state, grade) where p.analysis_id = $1`,
        [id, organisation, month + 1],
      );
      expect([day, told]).toEqual([day, counted]);
    }
  }, 60_000);

  it('is replaced by a later one of the same months, and stands beside those of other months and instants', async () => {
    await trend();
    expect(await rows()).toHaveLength(10);
    await trend({ asOf: '2026-10-22' });
    const [{ instant } = { instant: '' }] = await database.admin<{ instant: string }>(`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as instant`);
    await trend({ asOf: AS_OF, knownAt: instant });
    expect([(await rows()).length, (await rows('2026-09-30')).length]).toEqual([20, 10]);
    await database.admin(`update trend set computed_at = computed_at - interval '31 days' where asked_at is not null`);
    await trend();
    expect(await rows()).toHaveLength(10);
  });
});
