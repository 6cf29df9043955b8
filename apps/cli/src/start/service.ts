import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { openLog } from '../log-file.js';
import { projectRoot } from '../project-root.js';
import { Sentence } from '../sentence.js';

export interface ServiceOptions {
  readonly name: string;
  /** Path of its main file, from the checkout. */
  readonly main: string;
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
  /** Hears of ends and restarts. */
  readonly say: (sentence: string) => void;
}

const TETHER = pathToFileURL(path.join(import.meta.dirname, 'tether.js')).href;
const PATIENCE = 6000;
const LONGEST_PAUSE = 30_000;
/** A service that fails this often before it was ever ready will not be. */
const ATTEMPTS = 3;

/** A child process that is started again, with growing pauses, whenever it ends before it was told to. */
export class Service {
  private child: ChildProcess | undefined;
  private failures = 0;
  private readonly ended = new AbortController();
  private readonly log;

  constructor(private readonly options: ServiceOptions) {
    this.log = openLog(options.dataDir, options.name);
  }

  /** Resolves when it first says 'ready' over its channel; refuses when it ends three times before. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.launch(resolve, reject);
    });
  }

  /** Asks it to end, and after six seconds makes it. Its own children end with it. */
  async stop(): Promise<void> {
    this.ended.abort();
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([exit, delay(PATIENCE, undefined, { ref: false })]);
    killGroup(child);
    if (!hasEnded(child)) await exit;
  }

  private launch(onReady: () => void, onGivenUp: (reason: Sentence) => void): void {
    const began = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', TETHER, path.join(projectRoot, this.options.main)], {
      cwd: projectRoot,
      env: this.options.env,
      detached: true,
      stdio: ['ignore', this.log.fd, this.log.fd, 'ipc'],
    });
    let wasReady = false;
    child.on('message', (message) => {
      if (message !== 'ready') return;
      wasReady = true;
      onReady();
    });
    child.on('exit', (code, signal) => {
      killGroup(child);
      if (this.ended.signal.aborted) return;
      this.failures = wasReady && Date.now() - began > LONGEST_PAUSE ? 1 : this.failures + 1;
      void this.again({ how: signal ?? `code ${code ?? 0}`, wasReady }, onReady, onGivenUp);
    });
    this.child = child;
  }

  private async again({ how, wasReady }: { how: string; wasReady: boolean }, onReady: () => void, onGivenUp: (reason: Sentence) => void): Promise<void> {
    const { name, say } = this.options;
    if (!wasReady && this.failures >= ATTEMPTS) onGivenUp(new Sentence(`The ${name} does not start: ${await lastLine(this.log.path)} (all of it in ${this.log.path})`));
    const pause = Math.min(LONGEST_PAUSE, 250 * 2 ** this.failures);
    if (wasReady) say(`The ${name} ended (${how}) and is started again in ${pause / 1000} s; its log is ${this.log.path}`);
    await delay(pause, undefined, { signal: this.ended.signal }).then(
      () => this.launch(onReady, onGivenUp),
      () => undefined,
    );
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}

const lastLine = async (file: string): Promise<string> => (await readFile(file, 'utf8')).trim().split('\n').at(-1) ?? '';
