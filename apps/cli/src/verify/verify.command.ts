import { open } from 'node:fs/promises';

import type { Report } from '@tessera/domain';
import { inMemory, verifyCredential, type DocumentSource, type Fetched } from '@tessera/proof';
import { SafeFetch } from '@tessera/worker';
import { type Command } from 'commander';

import { Sentence } from '../sentence.js';
import { linesOf } from './report-lines.js';

interface Options {
  readonly at?: string;
  readonly offline?: true;
  readonly json?: true;
  readonly email?: readonly string[];
}

/** Seconds by which a credential's start may lie ahead of our clock. */
const CLOCK_SKEW_SECONDS = 60;

/** By what the worst of the files came to; 1 is for what could not be run at all. */
const EXIT = { accept: 0, reject: 2, indeterminate: 3 } as const;

/** `tessera verify <file...>`: the report of each credential. Nothing is stored, and no server is asked. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('check credentials of any format; stores nothing and needs no server. Ends with 0 where all are accepted, 2 where one is rejected, 3 where one is indeterminate')
    .argument('<file...>', 'badges and other credentials: JSON, JWT, PNG or SVG')
    .option('--at <time>', 'as of this instant, such as 2026-06-01T00:00:00Z; else now')
    .option('--offline', 'ask nobody: what would have to be fetched is unknown')
    .option('--json', 'the reports as one JSON array')
    .option('--email <e-mail...>', 'addresses of who presents them, so that the recipient is checked too')
    .action(verify);
}

async function verify(files: readonly string[], { at, offline, json, email }: Options): Promise<void> {
  const now = at === undefined ? new Date() : new Date(at);
  if (Number.isNaN(now.getTime())) throw new Sentence(`"${at ?? ''}" is no instant. Give one such as 2026-06-01T00:00:00Z.`);
  const context = { now, documents: offline ? inMemory(new Map()) : web(), identifiers: email ?? null, clockSkewSeconds: CLOCK_SKEW_SECONDS };
  const reports: { readonly file: string; readonly report: Report }[] = [];
  for (const file of files) {
    const report = await verifyCredential(await bytesOf(file), context);
    if (!json) process.stdout.write(`${linesOf(file, report).join('\n')}\n`);
    reports.push({ file, report });
  }
  if (json) process.stdout.write(`${JSON.stringify(reports.map(({ file, report }) => ({ file, ...report })), null, 2)}\n`);
  process.exitCode = exitOf(reports.map(({ report }) => report));
}

/** Every address is asked once, however many of the files name it. */
function web(): DocumentSource {
  const outside = new SafeFetch();
  const asked = new Map<string, Promise<Fetched>>();
  return {
    get: (url) => {
      const answer = asked.get(url) ?? outside.get(url);
      asked.set(url, answer);
      return answer;
    },
  };
}

function exitOf(reports: readonly Report[]): number {
  const verdicts = new Set(reports.map(({ verdict }) => verdict));
  return verdicts.has('reject') ? EXIT.reject : verdicts.has('indeterminate') ? EXIT.indeterminate : EXIT.accept;
}

/** Bytes beyond which no format allows a credential. */
const LARGEST = 8 << 20;

/** One byte more than any credential may have is read, so that a larger file is found too large without being read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => {
    throw new Sentence(`${file} cannot be read.`);
  });
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(LARGEST + 1), 0, LARGEST + 1, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    throw new Sentence(`${file} cannot be read.`);
  } finally {
    await handle.close();
  }
}
