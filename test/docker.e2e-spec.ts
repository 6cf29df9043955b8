import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { checkout } from './harness/start-command.js';

interface Compose {
  readonly services: Record<string, { image: string; build?: { context: string; dockerfile: string }; depends_on?: Record<string, unknown>; volumes?: string[] }>;
  readonly volumes: Record<string, unknown>;
}

const docker = path.join(checkout, 'docker');
const files = readdirSync(docker).filter((name) => name.endsWith('.Dockerfile'));
const instructions = (file: string): string[][] =>
  readFileSync(path.join(docker, file), 'utf8')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => line.split(/\s+/));

/** No engine runs here, so what can be known without one is. */
describe.each(files)('%s', (file) => {
  const lines = instructions(file);

  it('copies only what the checkout holds, and only from stages that it has', () => {
    const stages = lines.flatMap(([word, , as, name]) => (word === 'FROM' && as === 'AS' ? [name] : []));
    for (const [, ...words] of lines.filter(([word]) => word === 'COPY')) {
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      if (from) expect(stages).toContain(from);
      else for (const source of words.slice(0, -1)) expect([source, existsSync(path.join(checkout, source))]).toEqual([source, true]);
    }
  });

  it('shows npm the manifest of every workspace, without which `npm ci` refuses', () => {
    const copied = lines.filter(([word]) => word === 'COPY').flatMap(([, ...words]) => words.slice(0, -1));
    const manifests = ['libs', 'apps'].flatMap((dir) => readdirSync(path.join(checkout, dir)).map((name) => `${dir}/${name}/package.json`)).filter((name) => existsSync(path.join(checkout, name)));
    expect(copied).toEqual(expect.arrayContaining([...manifests, 'test/package.json', 'package-lock.json']));
  });

  it('runs as somebody other than root and says how healthy it is', () => {
    const last = lines.slice(lines.findLastIndex(([word]) => word === 'FROM'));
    expect(last.some(([word]) => word === 'HEALTHCHECK')).toBe(true);
    expect(last.some(([word, who]) => (word === 'USER' && who !== 'root') || (word === 'FROM' && who?.includes('unprivileged')))).toBe(true);
  });
});

describe('the way from the dashboard to the api', () => {
  const sources = readdirSync(path.join(checkout, 'apps/api/src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.controller.ts'));
  const doors = sources.flatMap((name) => {
    const text = readFileSync(path.join(checkout, 'apps/api/src', name), 'utf8');
    const [, prefix] = /@Controller\((?:'([^']+)')?\)/.exec(text) ?? [];
    const paths = prefix === undefined ? [...text.matchAll(/@(?:Get|Post|Put|Delete)\('([^'/]+)/g)].map(([, first]) => first!) : [prefix];
    return paths.filter((door) => door !== 'metrics');
  });

  it.each([...new Set(doors)])('leads to /%s', (door) => {
    const proxied = [...readFileSync(path.join(docker, 'dashboard.conf.template'), 'utf8').matchAll(/location (?:= \/|~ \^\/\()([^ )]+)/g)].flatMap(([, names]) => names!.split('|'));
    expect(proxied).toContain(door);
    expect(readFileSync(path.join(checkout, 'apps/dashboard/vite.config.js'), 'utf8')).toContain(`'/${door}'`);
  });
});

describe('compose.yaml', () => {
  const compose = parse(readFileSync(path.join(docker, 'compose.yaml'), 'utf8'), { merge: true }) as Compose;

  it('has every part of the system, and PostgreSQL 18', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'dashboard', 'migrate', 'postgres', 'redis', 'worker']);
    expect(compose.services['postgres']!.image).toBe('postgres:18');
  });

  it.each(Object.entries(compose.services))('%s builds from a file that is there, and names only services and volumes that are', (_, { build, depends_on = {}, volumes = [] }) => {
    if (build) expect(existsSync(path.join(docker, build.context, build.dockerfile))).toBe(true);
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes.map((volume) => volume.split(':')[0])));
  });

  it('gives the administrator\'s password to the migration alone', () => {
    const text = Object.entries(compose.services).filter(([name]) => !['postgres', 'migrate'].includes(name)).map(([, service]) => JSON.stringify(service));
    expect(text.join()).not.toContain('POSTGRES_PASSWORD');
  });
});
