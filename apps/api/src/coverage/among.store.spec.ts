import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyse, type Analysis, type Cells, dayOf, instantAtEndOf, type Workforce } from '@tessera/domain';
import { namedTotals, totalsRows, TOTALS } from '@tessera/pipeline';
import { TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import type { TestApi } from '../testing/test-api.fixture.js';
import type { RoleName, World } from '../testing/world.fixture.js';
import { type Crowd, type CrowdApi, type OfCrowd, startCrowd } from './among.fixture.js';

const QUERY = `query ($among: AmongInput, $by: ColumnKind!, $teamId: ID!) { coverage(among: $among) { ... on Coverage {
  totals { people required met proven pending upTo verified attested endorsed activity claimed expired lowGrade belowLevel missing leave minimums minimumsMet }
  team: totals(teamId: $teamId) { people required met proven leave }
  gaps(first: 1) { totalCount } metUnits(first: 1) { totalCount } minimums(first: 1) { totalCount }
  teamMatrix(teamId: $teamId) { people { id } }
  map(by: $by, teamsFrom: 0, teams: 100, columnsFrom: 0, columns: 100) { required met proven pending hangsOnOne columns { id } teams { id totals { people required met proven } } } } } }`;

type Counts = Readonly<Record<string, number>>;
interface Answer {
  readonly totals: Counts;
  readonly team: Counts;
  readonly gaps: { readonly totalCount: number };
  readonly metUnits: { readonly totalCount: number };
  readonly minimums: { readonly totalCount: number };
  readonly teamMatrix: { readonly people: readonly { readonly id: string }[] };
  readonly map: Readonly<Record<'required' | 'met' | 'proven' | 'pending' | 'hangsOnOne', readonly number[]>> & {
    readonly columns: readonly { readonly id: string }[];
    readonly teams: readonly { readonly id: string; readonly totals: Counts }[];
  };
}
type Among = Partial<Record<'location' | 'jobFamily' | 'costCentre' | 'roleId', string | readonly string[]>>;

let test: TestApi;
let world: World;
let crowd: Crowd;
let cookies: CrowdApi['cookies'];

beforeAll(async () => {
  ({ test, world, crowd, cookies } = await startCrowd('godwit'));
}, 180_000);
afterAll(() => test.close());

const ask = async (among: Among | null, by: 'SKILL' | 'ROLE' = 'SKILL'): Promise<Answer> => {
  const { data, errors } = await test.ask<{ coverage: Answer }>(cookies.get('hr')!, QUERY, { among, by, teamId: crowd.teamIds[1] });
  expect(errors).toBeUndefined();
  return data!.coverage;
};

/** An organisation of nobody but these people: everybody else has no team, and so is not counted. */
const onlyOf = (isOne: (person: OfCrowd) => boolean): Promise<{ workforce: Workforce; analysis: Analysis }> =>
  test.database.units.run(workerOf(world.organisationId), { write: false }, async (unit) => {
    const store = new TypeOrmWorkforceStore(unit);
    const { policy, timeZone, now } = await store.setting();
    const day = dayOf(now, timeZone);
    const [all] = (await store.load([day], null)) as [Workforce];
    const chosen = new Set(crowd.people.filter(isOne).map(({ id }) => id));
    const workforce = { ...all, people: { ...all.people, team: all.people.team.map((team, person) => (chosen.has(all.people.ids[person]!) ? team : -1)) } };
    return { workforce, analysis: analyse(workforce, policy, { day, instant: instantAtEndOf(day, timeZone) }) };
  });

type Cell = readonly [team: string, column: string, required: number, met: number, proven: number, pending: number];
const sorted = (cells: readonly Cell[]): Cell[] => [...cells].sort(([a, x], [b, y]) => (`${a}${x}` < `${b}${y}` ? -1 : 1));

function cellsOf(cells: Cells, teamIds: readonly string[], columnIds: readonly string[]): Cell[] {
  const all = Array.from({ length: cells.start[teamIds.length]! }, (_, row): Cell => [teamIds[cells.team[row]!]!, columnIds[cells.column[row]!]!, cells.required[row]!, cells.met[row]!, cells.proven[row]!, cells.pending[row]!]);
  return sorted(all.filter(([, , required]) => required > 0));
}

function shownIn({ map }: Answer): Cell[] {
  const cells = map.teams.flatMap(({ id }, team) =>
    map.columns.map((column, at): Cell => {
      const cell = team * map.columns.length + at;
      return [id, column.id, map.required[cell]!, map.met[cell]!, map.proven[cell]!, map.pending[cell]!];
    }),
  );
  return sorted(cells.filter(([, , required]) => required > 0));
}

const CASES: readonly (readonly [string, () => Among, (person: OfCrowd) => boolean])[] = [
  ['a location', () => ({ location: 'Ghent' }), ({ location }) => location === 'Ghent'],
  ['a job family', () => ({ jobFamily: 'Works' }), ({ jobFamily }) => jobFamily === 'Works'],
  ['a cost centre', () => ({ costCentre: '200' }), ({ costCentre }) => costCentre === '200'],
  ['a role', () => ({ roleId: crowd.roleIds[1]! }), ({ roleIds }) => roleIds.includes(crowd.roleIds[1]!)],
  ['all of them', () => ({ location: 'Riga', jobFamily: 'Office', costCentre: '100', roleId: crowd.roleIds[0]! }), (one) => one.location === 'Riga' && one.jobFamily === 'Office' && one.costCentre === '100' && one.roleIds.includes(crowd.roleIds[0]!)],
  ['one of two cost centres', () => ({ costCentre: ['300', '100', '300'] }), ({ costCentre }) => costCentre === '100' || costCentre === '300'],
  ['one of several of each', () => ({ location: ['Ghent', 'Riga'], jobFamily: ['Works'], costCentre: [], roleId: crowd.roleIds.slice(1) }), (one) => one.location !== null && one.jobFamily === 'Works' && one.roleIds.some((id) => id !== crowd.roleIds[0])],
  ['what nobody has', () => ({ location: `Ghent' or true --` }), () => false],
  ['a role of somebody else', () => ({ roleId: '11111111-1111-4111-8111-111111111111' }), () => false],
];

describe.each(CASES)('figures of people with %s', (_, among, isOne) => {
  it('are those of an organisation of nobody else', async () => {
    const [shown, { workforce, analysis }] = [await ask(among()), await onlyOf(isOne)];
    const rows = totalsRows(analysis.totals, analysis.totals.count);
    const named = (row: number): Counts => namedTotals(rows.subarray(row * TOTALS.length, (row + 1) * TOTALS.length));
    const { people, upTo, minimums, minimumsMet, ...totals } = shown.totals;
    expect(named(workforce.teams.ids.length)).toMatchObject(totals);
    expect(people).toBe(crowd.people.filter(isOne).length);
    expect(upTo).toBe(totals['met']! + totals['pending']!);
    expect(shown.gaps.totalCount + shown.metUnits.totalCount).toBe(totals['required']);
    expect(shown.metUnits.totalCount).toBe(totals['met']);
    const { people: ofTeam, ...team } = shown.team;
    expect(named(workforce.teams.ids.indexOf(crowd.teamIds[1]!))).toMatchObject(team);
    expect(ofTeam).toBe(crowd.people.filter((one) => isOne(one) && [crowd.teamIds[1], crowd.teamIds[3]].includes(one.teamId)).length);
    const everybody = await ask(null);
    expect([minimums, minimumsMet, shown.minimums.totalCount]).toEqual([everybody.totals['minimums'], everybody.totals['minimumsMet'], everybody.minimums.totalCount]);
  });

  it('are so in every cell of the map, by skill and by role, and in its rows', async () => {
    const { workforce: { people, teams, topics, roles }, analysis } = await onlyOf(isOne);
    const bySkill = await ask(among());
    expect(shownIn(bySkill)).toEqual(cellsOf(analysis.topicCells, teams.ids, topics.ids));
    expect(shownIn(await ask(among(), 'ROLE'))).toEqual(cellsOf(analysis.roleCells, teams.ids, roles.ids));
    for (const { id, totals } of bySkill.map.teams) expect([id, totals['required'], totals['met']]).toEqual([id, ...[analysis.totals.required, analysis.totals.met].map((list) => list[teams.ids.indexOf(id)])]);
    expect(bySkill.map.hangsOnOne.every((mark) => mark === 0)).toBe(true);
    const asked = new Set(Array.from(analysis.units.person, (person) => people.ids[person]!));
    const expected = crowd.people.filter(({ id, teamId }) => asked.has(id) && [crowd.teamIds[1], crowd.teamIds[3]].includes(teamId)).map(({ id }) => id);
    expect(new Set(bySkill.teamMatrix.people.map(({ id }) => id))).toEqual(new Set(expected));
  });
});

describe('who may ask for some of the people', () => {
  const some = (who: RoleName) => test.ask<{ coverage: { totals: { people: number } } }>(cookies.get(who)!, '{ coverage(among: { location: "Ghent" }) { ... on Coverage { totals { people } } } }');

  it('is not who sees figures only, nor an employee or an administrator', async () => {
    for (const who of ['learning', 'employee', 'admin'] as const) expect([who, (await some(who)).errors?.[0]?.extensions.code]).toEqual([who, 'FORBIDDEN']);
    const file = await test.send('GET', '/export/coverage.csv?location=Ghent', { cookie: cookies.get('learning')! });
    expect(file.status).toBe(403);
  });

  it('is a lead, of the people led', async () => {
    expect((await some('lead')).data?.coverage.totals.people).toBe(0);
    expect((await some('hr')).data?.coverage.totals.people).toBe(crowd.people.filter(({ location }) => location === 'Ghent').length);
  });

  it('counts as nothing where nothing is named', async () => {
    for (const among of ['{}', '{ location: [], roleId: null }']) {
      for (const who of ['learning', 'employee'] as const) {
        const { errors } = await test.ask(cookies.get(who)!, `{ coverage(among: ${among}) { ... on Coverage { totals { people } } } }`);
        expect(errors).toBeUndefined();
      }
    }
  });

  it('names at most a hundred values of one kind', async () => {
    const asked = (count: number) => test.ask(cookies.get('hr')!, 'query ($location: [String!]) { people(first: 1, among: { location: $location }) { totalCount } }', { location: Array.from({ length: count }, (_, at) => `Place ${at}`) });
    expect((await asked(100)).errors).toBeUndefined();
    expect((await asked(101)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'TOO_MANY_VALUES' });
  });
});

describe('lists of people', () => {
  const people = async (who: RoleName, among: Among) => (await test.ask<{ people: { totalCount: number } }>(cookies.get(who)!, 'query ($among: AmongInput) { people(first: 1, among: $among) { totalCount } }', { among })).data?.people.totalCount;

  it('are cut to those with what is named', async () => {
    for (const [name, among, isOne] of CASES) expect([name, await people('hr', among())]).toEqual([name, crowd.people.filter(isOne).length]);
    expect(await people('lead', { location: 'Ghent' })).toBe(0);
  });

  it('can be cut by what the people whom the reader sees have, and nothing else', async () => {
    const facets = async (who: RoleName) => (await test.ask<{ facets: { locations: string[]; roles: { name: string }[] } }>(cookies.get(who)!, '{ facets { locations jobFamilies costCentres roles { id name } } }')).data?.facets;
    expect(await facets('hr')).toMatchObject({ locations: ['Ghent', 'Riga', 'godwit'], roles: [{ name: 'Crowd role 0' }, { name: 'Crowd role 1' }, { name: 'Crowd role 2' }, { name: 'Role godwit' }] });
    expect(await facets('lead')).toMatchObject({ locations: ['godwit'], roles: [{ name: 'Role godwit' }] });
    expect(await facets('admin')).toEqual({ locations: [], jobFamilies: [], costCentres: [], roles: [] });
  });
});
