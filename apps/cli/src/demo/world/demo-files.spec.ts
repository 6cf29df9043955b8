import { beforeAll, describe, expect, it } from '@jest/globals';

import { Calendar } from './calendar.js';
import { type DemoFile, demoFiles } from './demo-files.js';
import { demoPeople } from './people.js';
import { ROLES } from './roles.js';
import { type Showing, showings } from './showing.js';
import { BRANCHES } from './skills.js';
import { TEAMS } from './teams.js';
import { PROGRAMS } from './programs.js';

const TODAY = '2026-11-22';
let files: DemoFile[];
let shown: Showing[];
const text = (name: string): string => Buffer.from(files.find((file) => file.name === name)!.bytes).toString();
const rows = (name: string): string[] => text(name).trim().split('\r\n').slice(1);

beforeAll(async () => {
  files = await demoFiles(TODAY);
  const calendar = new Calendar(TODAY);
  shown = showings(demoPeople(calendar), calendar);
});

describe('the demo organisation', () => {
  it('has the size that is promised', () => {
    expect(TEAMS).toHaveLength(18);
    expect(rows('people.csv')).toHaveLength(240);
    expect(Object.keys(ROLES)).toHaveLength(14);
    expect(rows('skills.csv')).toHaveLength(120);
    expect(PROGRAMS).toHaveLength(30);
    expect(Object.values(BRANCHES).every((skills) => skills.length === 9)).toBe(true);
  });

  it('brings over 900 credentials, of which over 300 are signed', () => {
    const signed = files.filter(({ name }) => name.includes('-badges.')).reduce((sum, { name }) => sum + count(name), 0);
    const certificates = rows('learning.csv').filter((row) => row.includes('https://certificates.example')).length;
    const checked = rows('evidence.csv').filter((row) => row.includes('HR check of the certificate')).length;
    expect(signed).toBeGreaterThanOrEqual(300);
    expect(signed + certificates + checked).toBeGreaterThanOrEqual(900);
  });

  it('tells of a team well covered: all but a few of its critical skills are checked', () => {
    const asked = shown.filter(({ person }) => person.team.path.at(-1) === 'Platform' && person.role === 'Platform engineer');
    const good = asked.filter((one) => (one.how === 'badge' ? one.flaw === 'none' : one.how === 'program' ? one.status === 'completed' : one.grade === 'attested' || one.grade === 'endorsed'));
    expect(asked.length).toBeGreaterThan(70);
    expect(good.length / asked.length).toBeGreaterThan(0.93);
    const critical = ROLES['Platform engineer']!.filter(([, , weight]) => weight === 3).map(([skill]) => skill);
    expect(asked.filter((one) => one.how === 'record' && critical.includes(one.skill) && one.grade === 'endorsed')).toEqual([]);
  });

  it('tells of a team that hangs on a single person', () => {
    const holds = (one: Showing): boolean => one.how === 'badge' && ['Authorised Person HV', 'Switching Operator'].includes(one.achievement) && (one.until === null || one.until > TODAY);
    expect(shown.filter((one) => one.person.team.path.at(-1) === 'Power' && holds(one))).toHaveLength(1);
  });

  it('tells of a team whose certificates end together in spring', () => {
    const ends = shown.filter((one) => one.how === 'badge' && one.achievement === 'Brake Systems Certificate' && one.until === '2027-03-14');
    expect(ends.length).toBeGreaterThan(20);
  });

  it('tells of evidence that newer evidence of the same grade contradicts', () => {
    const reviews = rows('evidence.csv').filter((row) => row.includes('Review by the team lead')).map((row) => row.split(',').slice(0, 2).join());
    expect(reviews.length - new Set(reviews).size).toBe(2);
  });

  it('is the same on the same day', async () => {
    expect(await demoFiles(TODAY)).toEqual(files);
  });

  it('names only skills that the framework has', () => {
    const known = new Set([...Object.keys(BRANCHES), ...Object.values(BRANCHES).flat()]);
    const asked = Object.values(ROLES).flatMap((skills) => skills.map(([skill]) => skill));
    expect(asked.filter((skill) => !known.has(skill))).toEqual([]);
    expect(PROGRAMS.filter(({ teaches }) => teaches && !known.has(teaches[0]))).toEqual([]);
  });
});

function count(name: string): number {
  return name.endsWith('.jwt') ? text(name).trim().split('\n').length : (JSON.parse(text(name)) as unknown[]).length;
}
