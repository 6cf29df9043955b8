/** One JSON line: what was measured, and what is aimed at. */
export function print(figure: string, value: number, unit: string, aim?: string): void {
  process.stdout.write(`${JSON.stringify({ figure, value: Math.round(value * 100) / 100, unit, ...(aim ? { aim } : {}) })}\n`);
}

/** The value below which this share of the measurements lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
