import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { Command } from 'commander';

import { addConformance } from './conformance.command.js';

let folder: string;
const put = (name: string, content: unknown) => writeFile(path.join(folder, name), JSON.stringify(content));

/** A folder of two entries, one of them labelled wrongly, and two cases of structure. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tessera-conformance-'));
  for (const name of ['support', 'vcdm2-structure']) await mkdir(path.join(folder, name));
  const entry = { file: 'note.json', format: 'unknown', verdict: 'reject' };
  await put('note.json', { note: 'no credential' });
  await put('index.json', { evaluationTime: '2026-06-01T00:00:00Z', policy: { clockSkewSeconds: 60 }, entries: [{ ...entry, id: 'right', expect: 'malformed' }, { ...entry, id: 'wrong', expect: 'verified', verdict: 'accept' }] });
  await put('support/contexts.json', { contexts: {} });
  await put('support/documents.json', { byUrl: {}, docs: {} });
  await put('vcdm2-structure/cases.json', { cases: [{ name: 'not one', expect: 'fail', document: {} }, { name: 'said to be one', expect: 'ok', document: {} }] });
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

async function run(at: string): Promise<string> {
  let out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  const program = new Command();
  addConformance(program);
  await program.parseAsync(['conformance', 'credentials', at], { from: 'user' });
  return out;
}

it('prints a line for each that differs, closes with the count and fails', async () => {
  const lines = (await run(folder)).trim().split('\n');
  expect(lines).toEqual([expect.stringMatching(/^wrong: expected accept verified, got reject \S+ \(structure \S+\)$/), 'said to be one: expected ok, got malformed', '2 passed, 2 failed']);
  expect(process.exitCode).toBe(1);
});

it('says so where there is no index', async () => {
  await expect(run(path.join(folder, 'support'))).rejects.toThrow(/has no index\.json\./);
});
