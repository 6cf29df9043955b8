import type { DocumentKind, NamedSkill } from '@tessera/domain';

export interface OrganisationSetting {
  readonly timeZone: string;
}

export interface PairState {
  readonly personId: string;
  readonly programId: string;
  /** Days as `2026-11-22`. */
  readonly openOn: string | null;
  readonly endedOn: readonly string[];
}

export interface HeldDocument {
  readonly id: string;
  readonly personId: string;
  readonly kind: DocumentKind;
  readonly isWithdrawn: boolean;
}

/** Looks up what rows name, many at a time; only what is known now. */
export abstract class DirectoryStore {
  abstract setting(): Promise<OrganisationSetting>;

  /** The skills that one of these names may mean, each with those of its names and codes that do. `names` as written, `folded` the same folded. */
  abstract skills(names: readonly string[], folded: readonly string[]): Promise<NamedSkill[]>;

  /** Whose these certificates and work samples are; those that are not there are left out. */
  abstract documents(ids: readonly string[]): Promise<HeldDocument[]>;

  /** What is known of these people in these programs, entry i of one list with entry i of the other; attempts with a number of their own left out. */
  abstract learning(personIds: readonly string[], programIds: readonly string[]): Promise<PairState[]>;
}
