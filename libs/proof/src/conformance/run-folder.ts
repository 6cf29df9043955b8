import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '@tessera/domain';
import { verifyCredential } from '../verify-credential.js';
import { openFolder, type FixtureEntry, type FixtureFolder } from './fixture-folder.js';
import { offlineWorld } from './offline-world.js';

/** What was said of one fixture, beside what should have been. */
export interface ConformanceResult {
  readonly entry: FixtureEntry;
  readonly report: Report;
  /** The verdict is the hard requirement. A label that is as good as the expected one brings its own: what is not supported is indeterminate. */
  readonly isVerdictRight: boolean;
  /** The label is the expected one or one that is as good, and so are those of the credentials inside. */
  readonly isOutcomeRight: boolean;
  /** Addresses that were asked for and must not have been. */
  readonly fetchedInVain: readonly string[];
}

/** Verifies every credential of a folder, offline, at the time and under the contexts that the folder fixes. */
export async function runFolder(path: string): Promise<ConformanceResult[]> {
  const folder = await openFolder(path);
  const results: ConformanceResult[] = [];
  for (const entry of folder.entries) results.push(await runEntry(folder, entry));
  return results;
}

async function runEntry(folder: FixtureFolder, entry: FixtureEntry): Promise<ConformanceResult> {
  const bytes = await readFile(join(folder.path, entry.file));
  const documents = offlineWorld(folder, entry, bytes);
  const { now, clockSkewSeconds, contexts, chain, anchors } = folder;
  const report = await verifyCredential(bytes, { now, clockSkewSeconds, contexts, chain, anchors, documents, identifiers: entry.presentedBy?.email ?? null });
  const isAcceptable = entry.acceptable?.includes(report.outcome) === true;
  return {
    entry,
    report,
    isVerdictRight: report.verdict === entry.verdict || isAcceptable,
    isOutcomeRight: (report.outcome === entry.expect || isAcceptable) && isNestedRight(report, entry),
    fetchedInVain: (entry.mustNotFetch ?? []).filter((url) => documents.asked.includes(url)),
  };
}

function isNestedRight({ nested }: Report, { nestedExpect }: FixtureEntry): boolean {
  return nestedExpect === undefined || nestedExpect.join() === (nested ?? []).map(({ outcome }) => outcome).join();
}
