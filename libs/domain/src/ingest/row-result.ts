import type { Finding } from './finding.js';
import type { Place, ReadClaim } from './read-row.js';

/** A row that makes sense by itself. */
export interface ClaimRow extends ReadClaim {
  /** Digest of the natural key: rows of one key speak of the same thing, in any file. */
  readonly key: string;
  /** Digest of the claim: equal when nothing changed. */
  readonly content: string;
}

/** A row of which nothing may be stored, and why. */
export interface RefusedRow extends Place {
  readonly kind: 'refused';
  readonly findings: readonly Finding[];
  /** The row as the file has it, for whoever mends it, as in ReadClaim; absent where only the whole file showed what is wrong. */
  readonly cells?: readonly string[];
}

/** A row that says exactly what an earlier row of the same file said; counted as unchanged. */
export interface RepeatedRow extends Place {
  readonly kind: 'repeated';
  readonly sameAsLine: number;
  readonly cells: readonly string[];
}

export type RowResult = ClaimRow | RefusedRow | RepeatedRow;
