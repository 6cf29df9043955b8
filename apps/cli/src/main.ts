import { TesseraError } from '@tessera/domain';
import { Command } from 'commander';

import { addConformance } from './conformance/conformance.command.js';
import { addIngest } from './ingest/ingest.command.js';
import { addMigrate } from './migrate/migrate.command.js';
import { messageOf, Sentence } from './sentence.js';
import { addStart } from './start/start.command.js';
import { addVerify } from './verify/verify.command.js';

const program = new Command('tessera').description('Skills dashboard in which every number opens down to its evidence.');
for (const add of [addStart, addMigrate, addIngest, addVerify, addConformance]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  // What the person at the terminal can act on is one sentence; anything else is a defect and keeps its stack.
  console.error(isForTheTerminal(error) ? messageOf(error) : error);
  process.exit(1);
}

function isForTheTerminal(error: unknown): boolean {
  return error instanceof Sentence || error instanceof TesseraError;
}
