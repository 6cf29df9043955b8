import type { AsOf } from './workforce.js';

/** The result of `analyse`: columns whose whole numbers are indices into the workforce it was made from. */
export interface Analysis {
  readonly asOf: AsOf;
  readonly units: Units;
  readonly minimums: Minimums;
  /** One row per team with its subtree, a person counted once, and a last row, number teams.length, for the whole organisation. */
  readonly totals: Totals;
  /** One row per (team with subtree, topic) that has a unit; `column` is the topic. */
  readonly topicCells: TopicCells;
  /** One row per (team with subtree, role) that has a unit which that role asks for; `column` is the role. */
  readonly roleCells: Cells;
}

/** The everyone units, one per (person, topic), ordered by person, then topic. State and witness are given for excluded units too; counts leave them out. */
export interface Units {
  readonly count: number;
  readonly person: Int32Array;
  readonly topic: Int32Array;
  /** Home team. */
  readonly team: Int32Array;
  /** The roles that ask unit u for it, ordered, are role[roleStart[u]] up to role[roleStart[u + 1]], exclusive; none where only teams or the organisation ask. */
  readonly roleStart: Int32Array;
  readonly role: Int32Array;
  /** What is asked, after the strictest of all requirements that apply: level 1 to 5, rank of grade 1 to 5, weight 1 to 3. */
  readonly level: Uint8Array;
  readonly grade: Uint8Array;
  readonly weight: Uint8Array;
  /** The requirement that set the level; between equals the higher grade, then the higher weight, then the lower id. */
  readonly requirement: Int32Array;
  /** Number in EXCLUSIONS. */
  readonly excluded: Uint8Array;
  /** Number in STATES. */
  readonly state: Uint8Array;
  /** Rank of the witness's grade, 1 to 5; 0 where not met. */
  readonly witnessGrade: Uint8Array;
  /** 1 where met by a witness that is verified or attested. */
  readonly proven: Uint8Array;
  /** Held level, 0 to 5: the highest among valid evidence of sufficient grade; at least `level` exactly where met. */
  readonly held: Uint8Array;
  /** Evidence that makes it met; -1 where not met. */
  readonly witness: Int32Array;
  /** Where not met, the evidence that the state speaks of, or else the best there is; -1 where met or where there is none. */
  readonly best: Int32Array;
  /** ms since 1970 at which the witness ends, by its own date or by its revalidation window; Infinity where open or not met. */
  readonly until: Float64Array;
  /** ms since 1970 at which the last evidence that meets the unit today ends; at least `until`. */
  readonly heldUntil: Float64Array;
  /** The one outcome of each unit, 0 to OUTCOMES - 1. */
  readonly outcome: Uint8Array;
}

/** At-least-N units, one per (scope, topic), ordered by scope kind, scope, topic. */
export interface Minimums {
  readonly count: number;
  /** One of OWNER_KIND, and the index of the role or team; -1 for the organisation. */
  readonly scopeKind: Uint8Array;
  readonly scope: Int32Array;
  readonly topic: Int32Array;
  /** N, level, rank of grade and weight after the strictest of the requirements of this scope for this topic. */
  readonly n: Int32Array;
  readonly level: Uint8Array;
  readonly grade: Uint8Array;
  readonly weight: Uint8Array;
  /** The requirement that set N; between equals the higher level, grade, weight, then the lower id. */
  readonly requirement: Int32Array;
  /** Distinct people of the scope who hold it and are not on leave, in grace or exempt. */
  readonly holders: Int32Array;
  /** Those of them whose witness is verified or attested. */
  readonly provenHolders: Int32Array;
  /** People who would be holders, beside those, once what is pending is decided. */
  readonly pendingHolders: Int32Array;
  /** 1 where holders reach n; where proven holders do; where not met, but holders and pending holders together do. */
  readonly met: Uint8Array;
  readonly proven: Uint8Array;
  readonly pending: Uint8Array;
  /** Holders - n + 1: how many must be lost to break it; 0 where broken. */
  readonly busFactor: Int32Array;
  /** Minimum m's holders, ordered by person, are rows holderStart[m] up to holderStart[m + 1], exclusive, of the three columns below. */
  readonly holderStart: Int32Array;
  readonly holder: Int32Array;
  readonly holderWitness: Int32Array;
  /** ms since 1970 until which today's evidence makes this person a holder. */
  readonly holderUntil: Float64Array;
}

/** Counts of units per row. `required` = met + the seven reasons; `up to` = met + pending. */
export interface Tallies {
  readonly count: number;
  /** OUTCOMES counts per row: row r's count of outcome o is outcomes[r * OUTCOMES + o]. Their sum is the units in scope. */
  readonly outcomes: Int32Array;
  readonly required: Int32Array;
  readonly met: Int32Array;
  readonly proven: Int32Array;
  readonly pending: Int32Array;
}

/** A team's minimum counts in that team and every team above; those of a role or the organisation count in the organisation's row, and in the root team where there is but one. */
export interface Totals extends Tallies {
  readonly minimums: Int32Array;
  readonly minimumsMet: Int32Array;
  readonly minimumsProven: Int32Array;
  readonly minimumsPending: Int32Array;
}

/** Sparse rows ordered by team, then column; team t's rows are start[t] up to start[t + 1], exclusive. Team teams.length is the whole organisation. */
export interface Cells extends Tallies {
  readonly start: Int32Array;
  readonly team: Int32Array;
  readonly column: Int32Array;
}

export interface TopicCells extends Cells {
  /** Highest weight among the counted units, 1 to 3; 0 where all are excluded. */
  readonly weight: Uint8Array;
  /** Distinct available holders where the weight is 2 or more, hence 1 where the topic hangs on one person; -1 where the weight is lower. */
  readonly busFactor: Int32Array;
}
