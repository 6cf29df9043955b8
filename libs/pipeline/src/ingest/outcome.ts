import type { RowOutcome } from './batch-store.js';

/** `rowsIn` is the sum of the others, always. */
export type BatchCounts = Readonly<Record<RowOutcome, number>> & { readonly rowsIn: number };

/** Counts each row once, under what became of it. */
export class Tally {
  private readonly counts: Record<RowOutcome, number> = { stored: 0, changed: 0, unchanged: 0, waiting: 0, refused: 0 };

  add(outcome: RowOutcome, rows = 1): void {
    this.counts[outcome] += rows;
  }

  get rowsIn(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  total(): BatchCounts {
    return { ...this.counts, rowsIn: this.rowsIn };
  }
}
