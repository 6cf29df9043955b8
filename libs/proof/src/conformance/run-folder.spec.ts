import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runFolder, type ConformanceResult } from './run-folder.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/fixtures/credentials', import.meta.url));
const isThere = existsSync(join(FOLDER, 'index.json'));
if (!isThere) console.info('Left out: the shared credential fixtures are not beside this checkout.');

const FORMATS = new Set(['clr2', 'credly', 'ob2-baked', 'ob2-hosted', 'ob2-legacy', 'ob2-signed', 'ob3-baked', 'ob3-di', 'ob3-ecdsa', 'ob3-ed2020', 'ob3-jcs', 'ob3-jwt', 'vc-di', 'vc-jwt', 'status-list']);
const isInScope = ({ entry }: ConformanceResult): boolean => FORMATS.has(entry.format);
const said = ({ entry, report }: ConformanceResult): string => `${entry.id}: ${report.verdict} ${report.outcome}`;

(isThere ? describe : describe.skip)('the shared credential fixtures', () => {
  let results: ConformanceResult[] = [];
  beforeAll(async () => {
    results = await runFolder(FOLDER);
  }, 60_000);

  it('are all in the index that was run', () => {
    expect(results.length).toBeGreaterThanOrEqual(55);
    expect(results.filter(isInScope).length).toBeGreaterThanOrEqual(34);
  });

  it('get the expected verdict and label where the format and suite are supported', () => {
    expect(results.filter((result) => isInScope(result) && !(result.isVerdictRight && result.isOutcomeRight)).map(said)).toEqual([]);
  });

  it('are never accepted where they should not be', () => {
    expect(results.filter(({ entry, report }) => entry.verdict !== 'accept' && report.verdict === 'accept').map(said)).toEqual([]);
  });

  it('never make it ask for an address that leads inside', () => {
    expect(results.flatMap(({ fetchedInVain }) => fetchedInVain)).toEqual([]);
  });

  it('show a proof that holds even where its key is not the issuer’s', () => {
    const intact = results.filter((result) => isInScope(result) && result.entry.proofMustVerify);
    expect(intact.length).toBeGreaterThan(0);
    expect(intact.filter(({ report }) => !report.findings.filter(({ check }) => check === 'proof').every(({ outcome }) => outcome === 'pass')).map(said)).toEqual([]);
  });
});
