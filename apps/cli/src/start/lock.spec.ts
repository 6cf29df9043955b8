import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { takeLock } from './lock.js';

describe.each([
  ['a short path', 'data'],
  ['a path too long for a socket', path.join('a'.repeat(90), 'data')],
])('lock of a data directory in %s', (_, below) => {
  let top: string;
  let dataDir: string;

  beforeEach(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'tessera-lock-'));
    dataDir = path.join(top, below);
  });

  afterEach(() => rm(top, { recursive: true, force: true }));

  it('refuses a second start and names the first', async () => {
    const lock = await takeLock(dataDir, 'http://localhost:4100');
    await expect(takeLock(dataDir, 'http://localhost:4101')).rejects.toThrow(
      `Tessera already runs on the data in ${dataDir}, at http://localhost:4100: stop it first, or choose another --data-dir.`,
    );
    await lock.release();
  });

  it('is free again once released', async () => {
    await (await takeLock(dataDir, 'a')).release();
    await (await takeLock(dataDir, 'b')).release();
  });

  it('is free again once its holder was killed', async () => {
    const lock = await takeLock(dataDir, 'a');
    await lock.release();
    const file = Buffer.byteLength(path.join(dataDir, 'start.lock')) <= 100 ? path.join(dataDir, 'start.lock') : undefined;
    if (!file) return;
    const holder = spawn(process.execPath, ['-e', `require('net').createServer().listen(${JSON.stringify(file)}, () => console.log('held'))`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await takeLock(dataDir, 'b')).release();
  });
});
