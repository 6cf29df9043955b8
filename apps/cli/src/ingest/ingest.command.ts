import { openAsBlob } from 'node:fs';
import path from 'node:path';

import { type Command } from 'commander';

import { Sentence } from '../sentence.js';
import { Client, type ClientBatch } from './client.js';
import { handIn } from './hand-in.js';

interface Options {
  readonly url: string;
  readonly email?: string;
  readonly password?: string;
}

/** `tessera ingest <file...>`: the upload route of a running Tessera, file after file, each previewed and committed. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description('hand files to a running Tessera: each is previewed, committed and accounted for')
    .argument('<file...>', 'CSV files, Open Badges as JSON or JWT')
    .option('--url <url>', 'where it runs', process.env['TESSERA_URL'] ?? 'http://localhost:3000')
    .option('--email <e-mail>', 'whom to sign in as; else TESSERA_EMAIL', process.env['TESSERA_EMAIL'])
    .option('--password <password>', 'better given as TESSERA_PASSWORD, which other users of the machine cannot see')
    .action(ingest);
}

async function ingest(files: readonly string[], { url, email, password = process.env['TESSERA_PASSWORD'] }: Options): Promise<void> {
  if (!email || !password) throw new Sentence('Who hands these in? Give --email, and the password as TESSERA_PASSWORD.');
  const client = await Client.signIn(url, email, password);
  for (const file of files) {
    const name = path.basename(file);
    const bytes = await openAsBlob(file).catch(() => {
      throw new Sentence(`${file} cannot be read.`);
    });
    process.stdout.write(`${account(name, await handIn(client, { name, bytes }))}\n`);
  }
}

/** One line whose parts add up. */
export const account = (name: string, { kind, counts }: ClientBatch): string =>
  `${name} (${kind ?? 'credentials'}): ${counts.rowsIn} in = ${counts.stored} stored + ${counts.changed} changed + ${counts.unchanged} unchanged + ${counts.waiting} waiting + ${counts.refused} refused`;
