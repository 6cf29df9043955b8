import type { Claim } from './claim.js';
import type { Finding } from './finding.js';

interface Place {
  /** Data row from 1. */
  readonly row: number;
  /** Physical line from 1 on which the row starts. */
  readonly line: number;
}

/** A row that makes sense by itself. */
export interface ClaimRow extends Place {
  readonly kind: 'claim';
  readonly claim: Claim;
  /** What columns unknown to the template held, as pairs of header and text; empty cells left out. */
  readonly aside: readonly (readonly [string, string])[];
}

/** A row of which nothing may be stored, and why. */
export interface RefusedRow extends Place {
  readonly kind: 'refused';
  readonly findings: readonly Finding[];
}

/** A row that says exactly what an earlier row of the same file said; counted as unchanged. */
export interface RepeatedRow extends Place {
  readonly kind: 'repeated';
  readonly sameAsLine: number;
}

export type RowResult = ClaimRow | RefusedRow | RepeatedRow;
