import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const upTo = (dir: string): string => (existsSync(path.join(dir, 'nx.json')) ? dir : upTo(path.dirname(dir)));

/** Whether this runs as written (jest) or compiled (a bench). */
export const checkout = upTo(import.meta.dirname);

export interface StartOptions {
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What runs `start`; the built command itself unless said otherwise. */
  readonly program?: readonly string[];
}

export interface Started {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Everything it has said so far, on both streams. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Resolves with the address when it is ready; refuses with all it said when it ends instead. */
  readonly ready: Promise<string>;
}

/** Runs `tessera start` as a person would, in a process group of its own, as a terminal gives it. */
export function startCommand({ args, env = {}, program = [process.execPath, 'apps/cli/dist/main.js'] }: StartOptions): Started {
  const [command, ...before] = program as [string, ...string[]];
  const { DATABASE_URL, REDIS_URL, PORT, NODE_OPTIONS, NODE_ENV, ...outer } = process.env;
  const child = spawn(command, [...before, 'start', ...args], { cwd: checkout, env: { ...outer, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) => child.on('close', (code, signal) => resolve(signal ?? code ?? 0)));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const address = /^Open (http\S+)$/m.exec(said)?.[1];
        if (address && said.includes('Ctrl-C stops it.')) resolve(address);
      });
    }
    void ended.then((how) => reject(new Error(`tessera start ended (${how}) before it was ready:\n${said}`)));
  });
  ready.catch(() => undefined);
  return { process: child, pid: child.pid!, output: () => said, ended, ready };
}
