import type { Command } from 'commander';

import { Closers } from './closers.js';
import { say } from './progress.js';
import { settingsFrom, type StartOptions } from './settings.js';
import { start } from './start.js';
import { untilTold } from './until-told.js';

export function addStart(program: Command): void {
  program
    .command('start')
    .description('start Tessera: PostgreSQL, api, worker and dashboard, until Ctrl-C')
    .option('--port <number>', 'port of the dashboard and the api (default: PORT, else 3000)')
    .option('--data-dir <folder>', 'where PostgreSQL keeps its data, and the logs (default: .tessera)')
    .option('--no-demo', 'leave an empty database empty: no demo organisation')
    .action(startUntilTold);
}

async function startUntilTold(options: StartOptions): Promise<void> {
  const settings = settingsFrom(options, process.env);
  const closers = new Closers();
  const told = untilTold();
  const started = start(settings, closers);
  try {
    await Promise.race([told, started.then(() => told)]);
    say('\nStopping ...');
  } finally {
    await closers.closeAll();
  }
  say('Stopped.');
  // A stage that was still under way when Ctrl-C came keeps nothing alive.
  process.exit(0);
}
