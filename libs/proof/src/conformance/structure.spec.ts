import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runStructure } from './run-structure.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/fixtures/credentials', import.meta.url));
const isThere = existsSync(join(FOLDER, 'vcdm2-structure', 'cases.json'));
if (!isThere) console.info('Left out: the shared structure cases are not beside this checkout.');

(isThere ? describe : describe.skip)('the W3C cases on structure', () => {
  it('are told apart, and none is accepted', async () => {
    const results = await runStructure(FOLDER);
    expect(results.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(results.filter((result) => result.expect === 'ok').length).toBeGreaterThan(20);
    expect(results.filter((result) => result.expect === 'fail').length).toBeGreaterThan(10);
    expect(results.filter(({ outcome }) => outcome === 'verified')).toEqual([]);
  });
});

it('a folder without cases has none', async () => expect(await runStructure('/nowhere')).toEqual([]));
