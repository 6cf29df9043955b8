export interface NewDecision {
  readonly kind: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string;
}

/** What a person decided and why. */
export abstract class DecisionStore {
  abstract record(decision: NewDecision): Promise<void>;

  /** The instant of the unit of work. */
  abstract now(): Promise<string>;
}
