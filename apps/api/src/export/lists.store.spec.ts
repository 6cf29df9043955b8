import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type Crowd, type CrowdApi, startCrowd } from '../coverage/among.fixture.js';
import { LIMITS } from '../limits/limits.js';
import type { TestApi } from '../testing/test-api.fixture.js';
import type { RoleName } from '../testing/world.fixture.js';
import { whole } from './exported.js';
import { ROOMS } from './room.js';
import { cellsOf, unzipped } from './workbook.fixture.js';

const HOSTILE = '=1+cmd()';

let test: TestApi;
let crowd: Crowd;
let cookies: CrowdApi['cookies'];

beforeAll(async () => {
  ({ test, crowd, cookies } = await startCrowd('plover', async (api, { people }) => {
    await api.database.admin(`update person_version set name = $2 where person_id = $1`, [people.find(({ roleIds }, at) => at % 9 !== 0 && roleIds.length > 0)!.id, HOSTILE]);
    await api.database.admin(`update batch set reason = $1 where origin = 'screen'`, [HOSTILE]);
  }));
}, 180_000);
afterAll(() => test.close());

const get = (path: string, who: RoleName = 'hr') => test.send('GET', path, { cookie: cookies.get(who)! });
const csv = async (path: string, who: RoleName = 'hr'): Promise<string[]> => {
  const response = await get(path, who);
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.text()).replace('\uFEFF', '').trim().split('\r\n');
};
const book = async (path: string): Promise<{ lines: (string | number | null)[][]; about: Map<unknown, unknown> }> => {
  const files = unzipped(Buffer.from(await (await get(path)).arrayBuffer()));
  expect([...files.values()].some((xml) => /<f[ >]/.test(xml))).toBe(false);
  return { lines: cellsOf(files, 1), about: new Map(cellsOf(files, 2).map(([label, value]) => [label, value])) };
};
const count = async (asked: string, among = ''): Promise<number> =>
  (await test.ask<{ coverage: { it: { totalCount: number } } }>(cookies.get('hr')!, `{ coverage${among} { ... on Coverage { it: ${asked} { totalCount } } } }`)).data!.coverage.it.totalCount;

describe('gaps and met units as files', () => {
  it('have a line for each unit of their list, in its order, as CSV and as workbook', async () => {
    const [gaps, met] = [await count('gaps(first: 1)'), await count('metUnits(first: 1)')];
    expect([(await csv('/export/gaps.csv')).length, (await csv('/export/met.csv')).length]).toEqual([gaps + 1, met + 1]);
    const { lines, about } = await book('/export/gaps.xlsx');
    expect(lines[0]).toEqual(['person', 'team', 'requirement', 'state', 'required level', 'held level', 'lowest grade that counts', 'grade of the witness', 'weight']);
    expect(lines).toHaveLength(gaps + 1);
    expect(lines.slice(1).map((line) => line[8])).toEqual(lines.slice(1).map((line) => line[8]).sort((a, b) => Number(b) - Number(a)));
    expect(lines.slice(1).every((line) => typeof line[4] === 'number' && line[3] !== 'met')).toBe(true);
    expect([about.get('Organisation'), about.get('Filters'), about.get('Lines')]).toEqual(['Organisation plover', 'none: everybody', gaps]);
  });

  it('are cut by team, reason, grade and people, and say so', async () => {
    const teamId = crowd.teamIds[1]!;
    const path = `?teamId=${teamId}&states=missing&states=low-grade&location=Ghent&location=Riga`;
    const { lines, about } = await book(`/export/gaps.xlsx${path}`);
    expect(lines).toHaveLength(1 + (await count(`gaps(first: 1, teamId: "${teamId}", states: [MISSING, LOW_GRADE])`, '(among: { location: ["Ghent", "Riga"] })')));
    expect(new Set(lines.slice(1).map((line) => line[3]))).toEqual(new Set(['missing', 'low-grade']));
    expect([about.get('Filter: Reason'), about.get('Filter: Location'), about.get('Team')]).toEqual(['missing or low-grade', 'Ghent or Riga', 'Crowd 1 / Crowd 2']);
    const verified = await csv('/export/met.csv?grades=verified');
    expect(verified.slice(1).every((line) => line.includes(',met,') && line.includes(',verified,'))).toBe(true);
    expect(verified).toHaveLength(1 + (await count('metUnits(first: 1, grades: [VERIFIED])')));
  });

  it('run nothing in a spreadsheet', async () => {
    expect((await csv('/export/gaps.csv')).concat(await csv('/export/met.csv')).some((line) => line.startsWith(`'${HOSTILE}`))).toBe(true);
  });

  it('are for who may open the units: a lead those of the team, an employee their own, who sees figures only none', async () => {
    const lead = (await csv('/export/gaps.csv', 'lead')).concat(await csv('/export/met.csv', 'lead'));
    expect(lead.filter((line) => !line.startsWith('person,')).every((line) => line.startsWith('Person plover,'))).toBe(true);
    expect((await csv('/export/gaps.csv', 'employee')).slice(1).every((line) => line.startsWith('Person plover,'))).toBe(true);
    expect(await Promise.all((['learning', 'admin'] as const).map(async (who) => (await get('/export/gaps.csv', who)).status))).toEqual([403, 403]);
    expect((await get(`/export/gaps.csv?teamId=${crowd.teamIds[1]!}`, 'lead')).status).toBe(404);
    expect((await get(`/export/gaps.csv?personId=${crowd.people[0]!.id}`, 'lead')).status).toBe(404);
  });
});

describe('the people of a cell of the map, and those who hold a skill', () => {
  const column = async (): Promise<string> => (await test.ask<{ coverage: { map: { columns: { id: string }[] } } }>(cookies.get('hr')!, `{ coverage { ... on Coverage { map(by: SKILL, teamsFrom: 0, teams: 1, columnsFrom: 0, columns: 1, teamId: "${crowd.teamIds[0]!}") { columns { id } } } } }`)).data!.coverage.map.columns[0]!.id;

  it('have a line for each unit of the cell', async () => {
    const [columnId, teamId] = [await column(), crowd.teamIds[0]!];
    const { lines } = await book(`/export/cell.xlsx?teamId=${teamId}&columnId=${columnId}`);
    const { data } = await test.ask<{ coverage: { cell: { units: { totalCount: number }; met: number } } }>(cookies.get('hr')!, `{ coverage { ... on Coverage { cell(teamId: "${teamId}", columnId: "${columnId}", by: SKILL) { met units(first: 1) { totalCount } } } } }`);
    expect([lines.length - 1, lines.filter((line) => line[3] === 'met').length]).toEqual([data!.coverage.cell.units.totalCount, data!.coverage.cell.met]);
    expect((await get(`/export/cell.csv?teamId=${teamId}&columnId=${columnId}`, 'learning')).status).toBe(403);
  });

  it('are listed as on the page of people', async () => {
    const topicId = await column();
    const { data } = await test.ask<{ people: { totalCount: number } }>(cookies.get('hr')!, `{ people(first: 1, topicId: "${topicId}", minLevel: 3) { totalCount } }`);
    const { lines, about } = await book(`/export/people.xlsx?topicId=${topicId}&minLevel=3`);
    expect(lines).toHaveLength(data!.people.totalCount + 1);
    expect(data!.people.totalCount).toBeGreaterThan(0);
    expect([about.get('Filter: Holds'), about.get('Filter: Lowest level')]).toEqual([expect.stringMatching(/^Skill \d$/), 3]);
    expect(await csv('/export/people.csv?jobFamily=Works')).toHaveLength(1 + crowd.people.filter(({ jobFamily }) => jobFamily === 'Works').length);
    expect(await csv('/export/people.csv', 'lead')).toHaveLength(2);
    expect((await get(`/export/people.csv?topicId=${topicId}`, 'learning')).status).toBe(403);
  });
});

describe('assignments and decisions as files', () => {
  it('are those of the lists', async () => {
    const [head, line, ...more] = await csv('/export/assignments.csv');
    expect(head).toBe('person,team,program,provider,for,due on,overdue,status,completed on,reason,proposed by,proposed at');
    expect(line).toMatch(/^Person plover,Team plover,Program plover,Provider plover,Skill plover,2027-01-01,,proposed,,plover,plover,\d{4}-/);
    expect(more).toEqual([]);
    expect(await csv('/export/assignments.csv?status=completed')).toHaveLength(1);
    expect((await get('/export/assignments.csv?status=lost')).status).toBe(400);
  });

  it('say who decided what, why, and what was known before and after; of others only their own', async () => {
    const { lines, about } = await book('/export/decisions.xlsx');
    // Nothing was known before: that cell is empty, and an empty cell is not there.
    expect(lines.slice(1).map((line) => [...line.slice(0, 5), ...line.slice(-3)])).toContainEqual(['plover', 'Which issuers of credentials are trusted', 'committed', HOSTILE, 'plover', 'issuer', 'trust', 'trusted']);
    expect(about.get('Decisions')).toBe(1);
    expect((await csv('/export/decisions.csv')).every((line) => !line.includes(`,${HOSTILE}`))).toBe(true);
    for (const who of ['lead', 'learning', 'employee', 'admin'] as const) expect(await csv('/export/decisions.csv', who)).toHaveLength(1);
    expect((await get('/export/decisions.csv?status=committed')).status).toBe(400);
  });
});

describe('the room of a file', () => {
  it('is told before, and how many lines the map has', async () => {
    const { data } = await test.ask<{ exportRooms: { table: string; lines: number | null; workbookLines: number }[]; coverage: Record<'skill' | 'role' | 'some', number> }>(
      cookies.get('hr')!, `{ exportRooms { table lines workbookLines } coverage { ... on Coverage { skill: mapLines(by: SKILL) role: mapLines(by: ROLE, teamId: "${crowd.teamIds[1]!}") } } }`);
    expect(data!.exportRooms).toHaveLength(ROOMS.length);
    expect(data!.exportRooms.find(({ table }) => table === 'COVERAGE')).toEqual({ table: 'COVERAGE', lines: null, workbookLines: LIMITS.workbookCells / 6 });
    expect(data!.coverage.skill).toBe((await csv('/export/coverage.csv')).length - 1);
    expect(data!.coverage.role).toBe((await csv(`/export/coverage.csv?by=role&teamId=${crowd.teamIds[1]!}`)).length - 1);
    const some = await test.ask<{ coverage: { mapLines: number } }>(cookies.get('hr')!, '{ coverage(among: { location: "Ghent" }) { ... on Coverage { mapLines(by: SKILL) } } }');
    expect(some.data!.coverage.mapLines).toBe((await csv('/export/coverage.csv?location=Ghent')).length - 1);
  });

  it('is kept: a list that is too long is refused before its second page', async () => {
    let pages = 0;
    const of = (totalCount: number) => (page: { first: number; after: string | null }) => {
      pages += 1;
      const from = Number(page.after ?? 0);
      const nodes = Array.from({ length: Math.min(page.first, totalCount - from) }, (_, at) => from + at);
      return Promise.resolve({ nodes, totalCount, pageInfo: { hasNextPage: from + nodes.length < totalCount, endCursor: String(from + nodes.length) } });
    };
    expect(await whole(of(LIMITS.fileLines))).toEqual(Array.from({ length: LIMITS.fileLines }, (_, at) => at));
    pages = 0;
    await expect(whole(of(LIMITS.fileLines + 1))).rejects.toThrow('choose a team, or filter it');
    expect(pages).toBe(1);
  });

  it('is not a page size that anybody can ask for', async () => {
    const { errors } = await test.ask(cookies.get('hr')!, '{ people(first: 101) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'PAGE_SIZE_OUT_OF_RANGE' });
  });
});
