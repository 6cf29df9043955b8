import 'reflect-metadata';

import { z } from 'zod';

import { configFrom } from './server/config.js';
import { createApi } from './server/create-api.js';

/** Told to stop twice, it stops at once. */
function stopWhenTold(close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    close().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

try {
  const api = await createApi(configFrom(process.env));
  stopWhenTold(() => api.close());
  process.send?.('ready');
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : `The api could not start: ${error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown trouble'}`);
  process.exit(1);
}
