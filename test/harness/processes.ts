import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes of this machine that are alive; a zombie is not. */
export function processes(): RunningProcess[] {
  if (process.platform !== 'linux') return fromPs();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => fromProc(Number(pid)));
}

/** A process's children and theirs, in whatever session. */
export function below(pid: number, all = processes()): RunningProcess[] {
  return all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid, all)]);
}

export const isAlive = (pid: number): boolean => processes().some((process) => process.pid === pid);

/** `kill -9`, of several at once. */
export function killHard(...pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Those of `pids` that are still alive after `patience` milliseconds. */
export async function survivors(pids: readonly number[], patience: number): Promise<RunningProcess[]> {
  for (const deadline = Date.now() + patience; ; await delay(50)) {
    const left = processes().filter(({ pid }) => pids.includes(pid));
    if (left.length === 0 || Date.now() > deadline) return left;
  }
}

function fromProc(pid: number): RunningProcess[] {
  try {
    // The name, in brackets, may hold anything; what follows it does not.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return state === 'Z' || state === 'X' ? [] : [{ pid, parent: Number(parent), command }];
  } catch {
    return [];
  }
}

function fromPs(): RunningProcess[] {
  return execFileSync('ps', ['-axo', 'pid=,ppid=,stat=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return pid && !state!.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
}
