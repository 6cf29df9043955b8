import type { CredentialSource, DocumentSource, LearningSource, MappingRule } from '@tessera/domain';

export interface DerivedRow {
  readonly key: string;
  readonly content: string;
}

export interface PersonSources {
  readonly learning: readonly LearningSource[];
  readonly credentials: readonly CredentialSource[];
  readonly documents: readonly DocumentSource[];
}

/** What evidence is derived from, and what has been derived. */
export abstract class DerivationStore {
  /**
   * People with a source that this batch touched: its record, credential or check, its program, issuer, achievement, a mapping that speaks of it, or a
   * requirement that asks for what a certificate was found to show.
   */
  abstract touchedBy(batchId: string): Promise<string[]>;

  abstract sources(personIds: readonly string[]): Promise<PersonSources>;

  /** Mappings that name one of these titles or programs. */
  abstract rules(titles: readonly string[], programIds: readonly string[]): Promise<MappingRule[]>;

  /** By folded name, of those that exist. */
  abstract achievements(folded: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Evidence of these people that was derived and is open. */
  abstract derived(personIds: readonly string[]): Promise<DerivedRow[]>;
}
