/** Columns side by side on one sheet: from the first up to, and without, the last. */
export interface ColumnPage {
  readonly from: number;
  readonly to: number;
}

/** Sheets that together hold all columns, each with at most so many, and none much emptier than the others. */
export function columnPages(columns: number, most: number): ColumnPage[] {
  const sheets = Math.ceil(columns / most);
  const side = Math.ceil(columns / Math.max(1, sheets));
  return Array.from({ length: sheets }, (_, sheet) => ({ from: sheet * side, to: Math.min(columns, (sheet + 1) * side) })).filter(({ from, to }) => from < to);
}
