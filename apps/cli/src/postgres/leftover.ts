import { execFileSync } from 'node:child_process';
import { readFile, readdir, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Clears what a killed start left in a data directory of PostgreSQL: stops a server that still runs there, and removes the
 * lock file of a dead one. The file of a server that lives, or may live, is never removed.
 */
export async function clearLeftovers(dir: string): Promise<void> {
  const file = path.join(dir, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (await runsIn(pid, dir)) await stopServer(pid, dir);
  else if (process.platform === 'linux' && !(await anyoneIn(dir))) await rm(file, { force: true });
}

async function stopServer(pid: number, dir: string): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 8000], ['SIGQUIT', 4000]] as const) {
    process.kill(pid, signal);
    for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(50)) {
      if (!(await runsIn(pid, dir))) return;
    }
  }
}

/** Every process of a server stands in its data directory. A zombie stands nowhere, so it does not count as alive. */
async function runsIn(pid: number, dir: string): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === dir;
  return commandOf(pid).includes(dir);
}

async function anyoneIn(dir: string): Promise<boolean> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return (await Promise.all(pids.map((pid) => runsIn(Number(pid), dir)))).includes(true);
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
