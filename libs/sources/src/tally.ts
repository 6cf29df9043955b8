import type { RowResult } from '@tessera/domain';
import type { Counts } from './message.js';

/** Counts what becomes of the rows of a file. */
export class Tally {
  rows = 0;
  private claims = 0;
  private refused = 0;
  private readonly repeated = new Set<number>();

  add({ kind, row }: Pick<RowResult, 'kind' | 'row'>): void {
    this.rows += 1;
    if (kind === 'claim') this.claims += 1;
    else if (kind === 'refused') this.refused += 1;
    else this.repeated.add(row);
  }

  /** Rows that were counted as claims or repeated, each once, and are refused now. */
  takeBack(rows: readonly number[]): void {
    for (const row of rows) if (!this.repeated.delete(row)) this.claims -= 1;
    this.refused += rows.length;
  }

  counts(): Counts {
    return { rows: this.rows, claims: this.claims, repeated: this.repeated.size, refused: this.refused };
  }
}
