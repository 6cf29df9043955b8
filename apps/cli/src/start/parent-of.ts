import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The parent of another process; undefined when there is no such process. */
export function parentOf(pid: number): number | undefined {
  try {
    return Number(process.platform === 'linux' ? fromProc(pid) : execFileSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

/** Second after the name, which stands in brackets and may hold anything. */
const fromProc = (pid: number): string | undefined => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1];
