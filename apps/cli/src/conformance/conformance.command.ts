import { existsSync } from 'node:fs';
import path from 'node:path';

import { runFolder, runStructure, type ConformanceResult, type StructureResult } from '@tessera/proof';
import { type Command } from 'commander';

import { Sentence } from '../sentence.js';

/** `tessera conformance credentials <folder>`: what the verifier says of a folder of labelled credentials, beside what it should say. */
export function addConformance(program: Command): void {
  program
    .command('conformance')
    .description('check the verifier against a folder of labelled credentials; needs no server')
    .command('credentials')
    .description('a folder with an index.json that says what to expect of each file')
    .argument('<folder>', 'where it is')
    .action(credentials);
}

async function credentials(folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.json'))) throw new Sentence(`${folder} has no index.json.`);
  const lines = [...(await runFolder(folder)).map(differenceOf), ...(await runStructure(folder)).map(differenceOfCase)];
  const failed = lines.filter((line) => line !== null);
  for (const line of failed) process.stdout.write(`${line}\n`);
  process.stdout.write(`${lines.length - failed.length} passed, ${failed.length} failed\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** Null where what was said is what should have been. */
function differenceOf({ entry, report, isVerdictRight, isOutcomeRight, fetchedInVain }: ConformanceResult): string | null {
  const isProofRight = !entry.proofMustVerify || report.findings.every(({ check, outcome }) => check !== 'proof' || outcome === 'pass' || outcome === 'none');
  if (isVerdictRight && isOutcomeRight && isProofRight && fetchedInVain.length === 0) return null;
  const codes = report.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').map(({ check, code }) => `${check} ${code}`);
  const asked = fetchedInVain.map((url) => `, fetched ${url}, which it must not`).join('');
  return `${entry.id}: expected ${entry.verdict} ${entry.expect}, got ${report.verdict} ${report.outcome} (${codes.join(', ') || 'all checks passed'})${asked}`;
}

const differenceOfCase = ({ name, expect, outcome, isRight }: StructureResult): string | null => (isRight ? null : `${name}: expected ${expect}, got ${outcome}`);
