import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Sentence } from '../sentence.js';
import { serverAccount } from './account.js';

const MAJOR = '18';

export interface Cluster {
  /** The data directory of PostgreSQL itself, below ours. */
  readonly dir: string;
  readonly password: string;
}

/** Opens the cluster below `dataDir`, making it first where there is none. A half-made one is made anew. */
export async function openCluster(home: string, dataDir: string, durable: boolean): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true });
  await letServerIn(dataDir);
  const cluster = { dir: path.join(dataDir, 'postgres'), password: await passwordOf(dataDir) };
  const made = await readFile(path.join(cluster.dir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) await initialise(home, cluster, durable);
  else if (made.trim() !== MAJOR) throw new Sentence(`The data in ${dataDir} is of PostgreSQL ${made.trim()}, and this is ${MAJOR}: choose another --data-dir.`);
  return cluster;
}

/** As root the server is `nobody`, who must be able to walk to its folder, and to nothing else in ours. */
async function letServerIn(dataDir: string): Promise<void> {
  if (!serverAccount()) return;
  await chmod(dataDir, 0o711);
  for (let above = path.dirname(dataDir); above !== path.dirname(above); above = path.dirname(above)) {
    if (((await stat(above)).mode & 0o001) === 0)
      throw new Sentence(`As root, PostgreSQL runs as the user nobody, who cannot enter ${above}: choose a --data-dir elsewhere, or leave it out.`);
  }
}

async function passwordOf(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'postgres.password');
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

async function initialise(home: string, { dir, password }: Cluster, durable: boolean): Promise<void> {
  const half = `${dir}.new`;
  const secret = `${dir}.secret`;
  const account = serverAccount();
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await writeFile(secret, password, { mode: 0o600 });
  if (account) await Promise.all([half, secret].map((file) => chown(file, account.uid, account.gid)));
  const how = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await initdb(path.join(home, 'bin/initdb'), ['-D', half, ...how, ...(durable ? [] : ['--no-sync'])]);
  } finally {
    await rm(secret, { force: true });
  }
  await rm(dir, { recursive: true, force: true });
  await rename(half, dir);
}

async function initdb(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { ...serverAccount(), stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Sentence(`PostgreSQL could not make its data directory: ${said.join('').trim()}`);
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
