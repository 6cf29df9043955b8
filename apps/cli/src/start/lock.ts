import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Sentence } from '../sentence.js';

export interface Lock {
  release(): Promise<void>;
}

/** PostgreSQL's and the system's limit of a socket's path, less a margin. */
const LONGEST = 100;

/**
 * One start per data directory. The lock is a socket that listens: the system lets go of it when its holder dies, however it
 * dies, so there is no stale lock to clear by hand. It answers with `address`, which the refused start can name.
 */
export async function takeLock(dataDir: string, address: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true });
  const file = await socketFile(dataDir);
  const server = (await listen(file, address)) ?? (await takeOver(file, dataDir, address));
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function takeOver(file: string, dataDir: string, address: string): Promise<Server> {
  const holder = await ask(file);
  if (holder === undefined) await rm(file, { force: true });
  const server = holder === undefined ? await listen(file, address) : undefined;
  if (!server) throw new Sentence(`Tessera already runs on the data in ${dataDir}${holder ? `, at ${holder}` : ''}: stop it first, or choose another --data-dir.`);
  return server;
}

/** Beside the data; where that path is too long for a socket, in the folder for temporary files, under a name made of it. */
async function socketFile(dataDir: string): Promise<string> {
  const real = await realpath(dataDir);
  const near = path.join(real, 'start.lock');
  return Buffer.byteLength(near) <= LONGEST ? near : path.join(tmpdir(), `tessera-${createHash('sha256').update(real).digest('hex').slice(0, 16)}.lock`);
}

/** Undefined when the file is there already, held or left behind. */
function listen(file: string, address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined).end(address));
    server.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(file, () => resolve(server.unref()));
  });
}

/** The address of the start that holds the lock; undefined when nobody does. */
function ask(file: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(file).setEncoding('utf8').setTimeout(2000, () => socket.destroy());
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? undefined : ''));
    socket.on('close', () => resolve(answer));
  });
}
