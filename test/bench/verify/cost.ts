/** Work that is asked for by number, so that no two pieces are alike. */
export type Work = (number: number) => unknown;

const ROUNDS = 9;

/**
 * Microseconds of processor time that one piece of each kind of work takes: the best of several rounds, taken in turn.
 * Processor time and not the clock's, so that other work on the machine does not count; garbage collection does.
 */
export async function costs(works: Readonly<Record<string, Work>>, pieces: number): Promise<Readonly<Record<string, number>>> {
  const best: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) best[name] = Math.min(best[name] ?? Infinity, await cost(work, pieces));
  }
  return best;
}

async function cost(work: Work, pieces: number): Promise<number> {
  const before = process.cpuUsage();
  for (let number = 0; number < pieces; number += 1) await work(number);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / pieces;
}
