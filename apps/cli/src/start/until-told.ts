import { parentOf } from './parent-of.js';

/** A look at /proc costs nothing, a `ps` costs a process. */
const EVERY = process.platform === 'linux' ? 1000 : 5000;

/** Resolves at Ctrl-C, at a request to end, when the terminal goes, and when the npm that runs us is gone. Further signals change nothing. */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.stdout.on('error', () => resolve());
    if (process.env['npm_lifecycle_event']) watchNpm(resolve);
  });
}

/** npm killed with -9 tells us nothing. It is our parent, or that of the shell between us: when either changes, it is gone. */
function watchNpm(gone: () => void): void {
  const line = (): string => `${process.ppid} ${parentOf(process.ppid) ?? ''}`;
  const first = line();
  setInterval(() => line() !== first && gone(), EVERY).unref();
}
