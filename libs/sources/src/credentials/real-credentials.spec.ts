import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { readAll } from '../testing/collect.js';

/** Left out where ../shared is not beside the checkout; the closing words of `npm test` say so. */
const folder = path.resolve(import.meta.dirname, '../../../../../shared/fixtures/credentials');
const real = existsSync(folder) ? it : it.skip;

function filesIn(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const file = path.join(directory, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

real('every real credential passes through byte for byte', async () => {
  const files = filesIn(folder).filter((file) => /\.(?:json|jwt)$/u.test(file) && statSync(file).size <= LIMITS.documentBytes);
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const bytes = readFileSync(file);
    const [document, end] = await readAll(bytes, { name: file, chunk: 1_000 });
    expect(document?.kind === 'document' && Buffer.from(document.bytes).toString()).toBe(bytes.toString().trim());
    expect(end).toMatchObject({ kind: 'end', counts: { rows: 1, claims: 1 } });
  }
});
