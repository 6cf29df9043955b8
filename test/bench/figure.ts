/** The same work done the plain way, measured in the same run. */
export interface Rival {
  readonly name: string;
  readonly value: number;
}

export interface Setting {
  readonly aim?: string;
  readonly rivals?: readonly Rival[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** One JSON line: what was measured, what is aimed at, and, of each rival, how many times its value ours is. */
export function print(figure: string, value: number, unit: string, { aim, rivals }: Setting = {}): void {
  const beside = rivals?.map((rival) => ({ ...rival, value: round(rival.value), ratio: round(value / rival.value) }));
  process.stdout.write(`${JSON.stringify({ figure, value: round(value), unit, ...(aim ? { aim } : {}), ...(beside ? { rivals: beside } : {}) })}\n`);
}

/** The value below which this share of the measurements lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
