import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckFinding, Outcome } from '@tessera/domain';
import { inMemory } from '../documents/document-source.js';
import { verifyCredential } from '../verify-credential.js';

/** One case of the data model: a document, and whether it is well-formed. A document that lacks its context may also be completed by who reads it. */
interface StructureCase {
  readonly name: string;
  readonly expect: 'ok' | 'fail' | 'fail-or-inject';
  readonly document: unknown;
}

/** What was said of one case, beside what should have been. */
export interface StructureResult {
  readonly name: string;
  readonly expect: StructureCase['expect'];
  readonly outcome: Outcome;
  readonly isRight: boolean;
}

/** The instant at which the cases were written down. */
const AT = new Date('2023-02-24T00:00:00Z');

/** Reads every case of a folder's `vcdm2-structure/cases.json`; none where it has no such file. Nothing signs the cases, so that none may ever be accepted. */
export async function runStructure(path: string): Promise<StructureResult[]> {
  const file = join(path, 'vcdm2-structure', 'cases.json');
  if (!existsSync(file)) return [];
  const { cases } = JSON.parse(await readFile(file, 'utf8')) as { readonly cases: readonly StructureCase[] };
  const results: StructureResult[] = [];
  for (const { name, expect, document } of cases) {
    const { outcome, findings } = await verifyCredential(Buffer.from(JSON.stringify(document)), { now: AT, documents: inMemory(new Map()), identifiers: null, clockSkewSeconds: 60 });
    results.push({ name, expect, outcome, isRight: isRight(expect, outcome, isFaulty(findings)) });
  }
  return results;
}

/** The data model lets a document define terms of its own; that we do not take it signed is our policy, no fault of its structure. */
function isFaulty(findings: readonly CheckFinding[]): boolean {
  return findings.some(({ check, outcome, code }) => check === 'structure' && outcome === 'fail' && code !== 'context-inline');
}

function isRight(expect: StructureCase['expect'], outcome: Outcome, isFound: boolean): boolean {
  if (outcome === 'verified') return false;
  return expect === 'fail-or-inject' || isFound === (expect === 'fail');
}
