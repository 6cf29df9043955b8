import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyseCoverage, TrendCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmTrendStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { giveAccount, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from '../testing/world.fixture.js';
import { addCrowd, analyseNow, type Crowd } from './among.fixture.js';

const QUERY = `query ($teamId: ID, $asOf: Day, $knownAt: Instant, $among: AmongInput) { trend(teamId: $teamId, asOf: $asOf, knownAt: $knownAt, among: $among) { __typename
  ... on Computing { job { id status } }
  ... on Trend { stale now { day people required met proven upTo targetMet } ahead { day met required targetMet } months { day people required met proven upTo targetMet targetProven } } } }`;
const TOTALS = `query ($teamId: ID, $asOf: Day, $among: AmongInput) { coverage(asOf: $asOf, among: $among) { __typename ... on Coverage { totals(teamId: $teamId) { people required met proven upTo } expiring(teamId: $teamId) { month count } } } }`;

interface Month extends Record<'people' | 'required' | 'met' | 'proven' | 'upTo', number> {
  readonly day: string;
  readonly targetMet: number | null;
}
interface Trend {
  readonly __typename: 'Trend' | 'Computing';
  readonly job: { readonly id: string };
  readonly stale: boolean;
  readonly months: readonly Month[];
  readonly now: Month;
  readonly ahead: readonly { readonly day: string; readonly met: number; readonly required: number; readonly targetMet: number | null }[];
}

let test: TestApi;
let world: World;
let crowd: Crowd;
const cookies = new Map<RoleName | 'part', string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'whimbrel');
  crowd = await addCrowd(test, world.organisationId);
  await test.database.admin(`update evidence set valid_from = timestamptz '2025-11-01' + (abs(hashtext(id::text)) % 300) * interval '1 day' where organisation_id = $1 and source_kind = 'file'`, [world.organisationId]);
  await test.database.admin(`update evidence set valid_until = clock_timestamp() + interval '70 days' where organisation_id = $1 and source_kind = 'file' and abs(hashtext(id::text)) % 3 = 0`, [world.organisationId]);
  await test.database.admin(`update post set from_on = date '2026-03-15' where organisation_id = $1 and role_id = $2 and abs(hashtext(person_id::text)) % 2 = 0`, [world.organisationId, crowd.roleIds[0]]);
  await analyseNow(test, world.organisationId);
  for (const role of ['hr', 'lead', 'learning', 'employee', 'admin'] as const) cookies.set(role, await signInAs(test, role, 'whimbrel'));
  await giveAccount(test.database, world.organisationId, { email: 'part@whimbrel.test', roles: [['hr', crowd.teamIds[1]!]] });
  cookies.set('part', await test.signIn('part@whimbrel.test'));
}, 180_000);
afterAll(() => test.close());

const ask = (who: RoleName | 'part', asked: Readonly<Record<string, unknown>> = {}) => test.ask<{ trend: Trend }>(cookies.get(who)!, QUERY, asked);
const jobs = () => test.database.admin<{ key: string; payload: Readonly<Record<string, unknown>>; status: string }>(`select key, payload, status from job where organisation_id = $1 and key like 'trend%' order by created_at`, [world.organisationId]);

/** What the worker does with the job. */
async function work(): Promise<void> {
  for (const { payload: { trend: _, ...question } } of (await jobs()).filter(({ status }) => status === 'waiting')) {
    await test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new TrendCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmTrendStore(unit)).run(question, async () => undefined));
  }
  await test.database.admin(`update job set status = 'done', finished_at = clock_timestamp() where organisation_id = $1 and status <> 'done'`, [world.organisationId]);
}

interface Told {
  readonly totals: object;
  readonly expiring: readonly { readonly count: number }[];
}
const coverageOf = async (who: RoleName | 'part', asked: Readonly<Record<string, unknown>>) => (await test.ask<{ coverage: Told }>(cookies.get(who)!, TOTALS, asked)).data!.coverage;

describe('the trend', () => {
  it('is computed when it is first asked for, in one job however often it is asked for', async () => {
    for (const who of ['hr', 'hr', 'part'] as const) expect((await ask(who)).data?.trend).toMatchObject({ __typename: 'Computing', job: { status: 'waiting' } });
    const all = await jobs();
    expect(all).toHaveLength(1);
    expect(all[0]!.payload).toMatchObject({ trend: true });
    await work();
    expect((await ask('hr')).data?.trend).toMatchObject({ __typename: 'Trend', stale: false });
    expect(await jobs()).toHaveLength(1);
  });

  it('says of each month what the coverage of its last day says, of all and of a team', async () => {
    for (const at of [2, 11]) {
      const { day } = (await ask('hr')).data!.trend.months[at]!;
      await test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({ asOf: day }, async () => undefined));
      for (const teamId of [null, crowd.teamIds[1]!]) {
        const { now, months } = (await ask('hr', { teamId })).data!.trend;
        const totalsOn = async (asOf?: string) => (await coverageOf('hr', { teamId, asOf })).totals;
        expect(now).toMatchObject(await totalsOn());
        expect(months[at]).toMatchObject(await totalsOn(day));
        expect(months).toHaveLength(12);
      }
    }
  }, 60_000);

  it('says of some of the people what their coverage on the last day of each month says, and what is left of it', async () => {
    const { location } = crowd.people.find((person) => person.location !== null)!;
    const asked = [['hr', null, { location: [location] }], ['hr', crowd.teamIds[1], { roleId: [crowd.roleIds[0]] }], ['part', null, { location: [location], roleId: [crowd.roleIds[0]] }]] as const;
    const seen = new Set<string>();
    for (const at of [0, 5, 10]) {
      const { day } = (await ask('hr')).data!.trend.months[at]!;
      await test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({ asOf: day }, async () => undefined));
      for (const [who, teamId, among] of asked) {
        const month = (await ask(who, { teamId, among })).data!.trend.months[at]!;
        const { totals } = await coverageOf(who, { teamId, among, asOf: day });
        expect([day, month]).toEqual([day, { ...totals, day, targetMet: null, targetProven: null }]);
        seen.add(`${month.required}/${month.met}`);
      }
    }
    for (const [who, teamId, among] of asked) {
      const { now, ahead } = (await ask(who, { teamId, among })).data!.trend;
      const { totals, expiring } = await coverageOf(who, { teamId, among });
      expect(now).toMatchObject(totals);
      expect(ahead.at(-1)!.met).toBeLessThan(now.met);
      expect(expiring.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(now.met - ahead.at(-1)!.met);
    }
    expect(seen.size).toBeGreaterThan(5);
  }, 120_000);

  it('adds up, for HR of a part, the teams of that part, and steps down by what ends', async () => {
    const [part, team] = [(await ask('part')).data!.trend, (await ask('hr', { teamId: crowd.teamIds[1] })).data!.trend];
    const figures = ({ months, now, ahead }: Trend) => [[...months, now].map(({ met, required }) => [met, required]), ahead.map(({ met }) => met)];
    expect(figures(part)).toEqual(figures(team));
    const left = team.ahead.map(({ met }) => met);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(left[0]).toBe(team.now.met);
    expect(left.at(-1)).toBeLessThan(team.now.met);
    expect(team.ahead.every(({ required }) => required === team.now.required)).toBe(true);
  });

  it('stands beside the targets that were in force on each day: a team has none but its own', async () => {
    const put = (teamId: string | null, share: number, on: string) => test.database.admin(`insert into target (organisation_id, team_id, measure, share, effective_on, key, content) values ($1, $2, 'met', $3, $4, $5, 'x')`, [world.organisationId, teamId, share, on, randomUUID()]);
    const { months } = (await ask('hr')).data!.trend;
    await put(null, 60, '2020-01-01');
    await put(null, 70, months[6]!.day);
    await put(crowd.teamIds[1]!, 80, '2020-01-01');
    const [all, team, part] = [(await ask('hr')).data!.trend, (await ask('hr', { teamId: crowd.teamIds[1] })).data!.trend, (await ask('part')).data!.trend];
    expect(all.months.map(({ targetMet }) => targetMet)).toEqual([...new Array<number>(6).fill(60), ...new Array<number>(6).fill(70)]);
    expect([all.now.targetMet, all.ahead[3]!.targetMet, team.now.targetMet, part.now.targetMet]).toEqual([70, 70, 80, null]);
  });

  it('is shown as old once facts have changed, and computed again when their coverage is known', async () => {
    await test.database.admin(`insert into job (organisation_id, queue, key, payload, status) values ($1, 'coverage', 'today', '{}', 'running')`, [world.organisationId]);
    expect((await ask('hr')).data?.trend).toMatchObject({ __typename: 'Trend', stale: true });
    expect(await jobs()).toHaveLength(1);
    await work();
    expect((await ask('hr')).data?.trend).toMatchObject({ __typename: 'Trend', stale: true });
    expect(await jobs()).toHaveLength(2);
    await work();
    expect((await ask('hr')).data?.trend).toMatchObject({ __typename: 'Trend', stale: false });
  });

  it('is not for readers of figures only, employees or administrators, and not for a lead of another team', async () => {
    for (const who of ['learning', 'employee', 'admin'] as const) expect([who, (await ask(who)).errors?.[0]?.extensions.code]).toEqual([who, 'FORBIDDEN']);
    const codes = await Promise.all([crowd.teamIds[0], randomUUID()].map(async (teamId) => (await ask('lead', { teamId })).errors?.[0]));
    expect(codes[0]?.extensions.code).toBe('NOT_FOUND');
    expect(codes[0]).toEqual(codes[1]);
  });
});
