import { migrate, rolesSql } from '@tessera/persistence';
import type { Command } from 'commander';

import { Sentence } from '../sentence.js';
import { checkDatabase } from '../start/reach.js';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database of DATABASE_URL to the newest schema')
    .option('--print-sql', 'only print what an administrator must run where the user of DATABASE_URL may not make roles')
    .action(runMigrate);
}

async function runMigrate({ printSql }: { printSql?: boolean }): Promise<void> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Sentence('DATABASE_URL is not set: it names the database to migrate. `npm start` migrates its own by itself.');
  if (printSql) {
    process.stdout.write(rolesSql(url));
    return;
  }
  await checkDatabase(url);
  await migrate(url);
  console.log('The database is up to date.');
}
