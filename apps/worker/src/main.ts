import 'reflect-metadata';

import { z } from 'zod';

import { configFrom } from './server/config.js';
import { createWorker, type Worker } from './server/create-worker.js';

/** Below the patience of whoever told us to stop. */
const PATIENCE_MS = 4_500;

/** Told to stop twice, it stops at once; PostgreSQL then takes back what was under way. */
function stopWhenTold(worker: Worker): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    worker.stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

try {
  stopWhenTold(await createWorker(configFrom(process.env)));
  process.send?.('ready');
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : `The worker could not start: ${error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown trouble'}`);
  process.exit(1);
}
