import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../limits.js';
import type { ReadOptions } from '../read-file.js';

export type ReaderProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts the reader in a process of its own: little memory, no environment, nothing but three pipes. */
export function spawnReader(options: ReadOptions): ReaderProcess {
  const heap = (options.limits ?? LIMITS).parserHeapMib;
  return spawn(process.execPath, [`--max-old-space-size=${heap}`, entryFile(), JSON.stringify(options)], { stdio: ['pipe', 'pipe', 'pipe'], env: {} });
}

/** The built entry, also for tests, which run from the sources. */
function entryFile(): string {
  const file = fileURLToPath(new URL('../../dist/child/entry.js', import.meta.url));
  if (!existsSync(file)) throw new Error('libs/sources is not built: run npm run build first');
  return file;
}
