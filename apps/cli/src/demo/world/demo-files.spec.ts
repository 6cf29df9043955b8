import { beforeAll, describe, expect, it } from '@jest/globals';

import { type DemoFile, demoFiles } from './demo-files.js';
import { ROLES } from './roles.js';
import { BRANCHES } from './skills.js';
import { TEAMS } from './teams.js';
import { PROGRAMS } from './programs.js';

let files: DemoFile[];
const text = (name: string): string => Buffer.from(files.find((file) => file.name === name)!.bytes).toString();
const rows = (name: string): string[] => text(name).trim().split('\r\n').slice(1);

beforeAll(async () => {
  files = await demoFiles('2026-11-22');
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

  it('is the same on the same day', async () => {
    expect(await demoFiles('2026-11-22')).toEqual(files);
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
