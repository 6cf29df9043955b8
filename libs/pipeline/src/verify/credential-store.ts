import type { FactValues, Report } from '@tessera/domain';

export interface StoredDocument {
  /** Hex. */
  readonly sha256: string;
  readonly body: Uint8Array;
  readonly mediaType: string;
}

/** Who may be named by a credential. */
export interface KnownEmail {
  readonly personId: string;
  readonly email: string;
}

export interface HeldCredential {
  readonly credentialId: string;
  readonly key: string;
  readonly personId: string;
  readonly sha256: string;
  readonly issuerKey: string | null;
  /** The id that the credential gives itself. */
  readonly id: string | null;
  readonly achievement: string;
  /** ISO instant. */
  readonly validFrom: string | null;
  /** The report on it. */
  readonly verification: FactValues['verification'];
}

/** A credential by the key of its facts, and its document. */
export interface RestingCredential {
  readonly key: string;
  readonly sha256: string;
}

/** Documents kept byte for byte, and whose they are. */
export abstract class CredentialStore {
  /** Keeps the documents under the ids given; safe to repeat. */
  abstract keep(documents: readonly (StoredDocument & { readonly id: string })[]): Promise<void>;

  abstract document(sha256: string): Promise<StoredDocument | null>;

  /** Every e-mail address known now, page by page in the order of the addresses. */
  abstract emails(page: { readonly after: string | null; readonly limit: number }): Promise<KnownEmail[]>;

  /** By document, the newest report that was ever kept on it. */
  abstract reports(sha256: readonly string[]): Promise<ReadonlyMap<string, Report>>;

  /** Credentials held now that are of one of these issuers, or name one of these addresses as the place of their state. */
  abstract restingOn(sources: { readonly issuers: readonly string[]; readonly urls: readonly string[] }): Promise<RestingCredential[]>;

  /** Addresses that credentials held now name as the place of their state, each once, in order; not those of credentials that nothing can make good. */
  abstract addresses(): Promise<string[]>;

  /** Credentials held now of which the key or the state could not be asked for. */
  abstract unanswered(): Promise<RestingCredential[]>;

  /** Addresses whose documents this batch handed in, and that say so now. */
  abstract handedInBy(batchId: string): Promise<string[]>;

  /** Credentials held now that are one of these documents, or give themselves one of these ids. */
  abstract held(sha256: readonly string[], ids: readonly string[]): Promise<HeldCredential[]>;
}
