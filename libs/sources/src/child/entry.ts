/** The child process: bytes of one file on stdin, frames on stdout. It knows no database, no secret and no environment. */
import { once } from 'node:events';
import { readFile, type ReadOptions } from '../read-file.js';
import { toFrame } from './frame.js';

const options = JSON.parse(process.argv[2] ?? '{}') as ReadOptions;

for await (const message of readFile(process.stdin, options)) {
  if (!process.stdout.write(toFrame(message))) await once(process.stdout, 'drain');
}
process.stdin.destroy();
