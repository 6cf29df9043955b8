import type { TeamRow } from './team-rows.js';

/** Columns by number, as the top rows have them: highest weight first, then most required, then as stored. Empty columns are left out. */
export function columnOrder(tops: readonly Pick<TeamRow, 'column' | 'required' | 'weight'>[]): number[] {
  const required = new Map<number, number>();
  const weight = new Map<number, number>();
  for (const row of tops) {
    row.column.forEach((column, at) => {
      required.set(column, (required.get(column) ?? 0) + row.required[at]!);
      weight.set(column, Math.max(weight.get(column) ?? 0, row.weight[at] ?? 0));
    });
  }
  return [...required.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || required.get(b)! - required.get(a)! || a - b);
}
