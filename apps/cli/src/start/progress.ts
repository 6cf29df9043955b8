/** One line per stage: its name while it runs, its result and its seconds when it is done. */
export async function stage<T>(name: string, work: () => Promise<T>, result: (value: T) => string = () => 'ready'): Promise<T> {
  const began = performance.now();
  process.stdout.write(`  ${name.padEnd(14)} `);
  try {
    const value = await work();
    process.stdout.write(`${result(value)} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
    return value;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
