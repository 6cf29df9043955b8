/**
 * All evidence known at known-at, ordered by id, whatever its validity: what is expired, revoked or to come gives the reasons.
 * `person` and `topic` are indices into the workforce that carries these columns.
 */
export interface EvidenceColumns {
  readonly ids: readonly string[];
  readonly person: Int32Array;
  readonly topic: Int32Array;
  /** 1 to 5 as the source says, before the policy's cap; 1 for named credentials. */
  readonly level: Uint8Array;
  /** Rank of its grade, 1 to 5; for pending evidence the grade that it has once decided in the person's favour. */
  readonly grade: Uint8Array;
  /** 1: the person has not shown the level (a failed re-test), hence no level above it either. */
  readonly negative: Uint8Array;
  /** 1: decides between older evidence that contradicts itself. */
  readonly settles: Uint8Array;
  /** ms since 1970; valid in [from, until). */
  readonly from: Float64Array;
  /** ms since 1970, exclusive; Infinity while open. */
  readonly until: Float64Array;
  /** ms since 1970 from which it is revoked; Infinity if never. */
  readonly revokedAt: Float64Array;
  /** 1: one undecided decision stands before it. It is neither good nor bad news. */
  readonly pending: Uint8Array;
}
