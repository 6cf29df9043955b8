const EVERY = 1000;

/** Resolves at Ctrl-C, at a request to end, when the terminal goes, and when the npm that runs us is gone. Further signals change nothing. */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.stdout.on('error', () => resolve());
    if (process.env['npm_lifecycle_event']) watchParent(resolve);
  });
}

/** npm killed with -9 tells us nothing; our parent then is another process. */
function watchParent(gone: () => void): void {
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && gone(), EVERY).unref();
}
