/** Loaded into the worker (`node --import`): a file that stays young as long as its event loop turns, for the health check of its image. */
import { writeFileSync } from 'node:fs';

setInterval(() => writeFileSync('/tmp/heartbeat', ''), 5000).unref();
