import type { Analysis, Day, Workforce } from '@tessera/domain';

/** A figure that the Overview shows as it is: of a team with its subtree, or, where `teamId` is null, of the whole organisation. */
export interface Figure {
  readonly teamId: string | null;
  readonly name: FigureName;
  readonly content: unknown;
}

export type FigureName = 'totals' | 'risks' | 'expiring' | 'change';

/** An analysis as it is to be kept. */
export interface NewAnalysis {
  /** Of everything the analysis was made from: equal hashes, equal results. */
  readonly hash: string;
  readonly policyVersion: number;
  readonly knownAt: Date;
  readonly workforce: Workforce;
  readonly analysis: Analysis;
  /** People by team with its subtree; the last row is the organisation. */
  readonly headcount: Int32Array;
  /** One byte for each unit, as endingsOf gives them. */
  readonly endings: Uint8Array;
  readonly figures: readonly Figure[];
}

export interface KeptAnalysis {
  readonly id: string;
  readonly hash: string;
}

/** Analyses are written once and never changed. */
export abstract class AnalysisStore {
  /** Of that day the one with the latest known-at; with `knownAt`, the one of exactly that instant and version of the policy. */
  abstract find(day: Day, at?: { readonly knownAt: Date; readonly policyVersion: number }): Promise<KeptAnalysis | null>;

  abstract save(analysis: NewAnalysis): Promise<KeptAnalysis>;

  /** Takes away what is a day old and beyond the newest five of its day. */
  abstract prune(): Promise<void>;
}
