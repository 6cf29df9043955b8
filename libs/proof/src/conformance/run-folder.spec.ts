import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runFolder, type ConformanceResult } from './run-folder.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/fixtures/credentials', import.meta.url));
const isThere = existsSync(join(FOLDER, 'index.json'));
if (!isThere) console.info('Left out: the shared credential fixtures are not beside this checkout.');

const said = ({ entry, report }: ConformanceResult): string => `${entry.id}: ${report.verdict} ${report.outcome}`;

(isThere ? describe : describe.skip)('the shared credential fixtures', () => {
  let results: ConformanceResult[] = [];
  beforeAll(async () => {
    results = await runFolder(FOLDER);
  }, 60_000);

  it('are all in the index that was run', () => {
    expect(results.length).toBeGreaterThanOrEqual(55);
  });

  it('get the expected verdict and label', () => {
    expect(results.filter((result) => !(result.isVerdictRight && result.isOutcomeRight)).map(said)).toEqual([]);
  });

  it('are never accepted where they should not be', () => {
    expect(results.filter(({ entry, report }) => entry.verdict !== 'accept' && report.verdict === 'accept').map(said)).toEqual([]);
  });

  it('never make it ask for an address that leads inside', () => {
    expect(results.flatMap(({ fetchedInVain }) => fetchedInVain)).toEqual([]);
  });

  it('show a proof that holds even where its key is not the issuer’s', () => {
    const intact = results.filter(({ entry }) => entry.proofMustVerify);
    expect(intact.length).toBeGreaterThan(0);
    expect(intact.filter(({ report }) => !report.findings.filter(({ check }) => check === 'proof').every(({ outcome }) => outcome === 'pass')).map(said)).toEqual([]);
  });
});
