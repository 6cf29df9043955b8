import type { CheckFinding, ClaimedCredential, Report } from '@tessera/domain';

/** Checks credentials. What a document holds is never a reason to throw. */
export abstract class Verifier {
  /** All checks but that of the holder. `offline`: nothing is fetched that is not at hand; what that leaves open is indeterminate. */
  abstract check(document: Uint8Array, options: { readonly offline: boolean; readonly now: Date }): Promise<Report>;

  /** Where a status list belongs and of when it is, by its own word; null where the document is none or has no date. */
  abstract statusList(document: Uint8Array): { readonly url: string; readonly validFrom: Date } | null;

  /** Asks an address for what it says now, and keeps it; nothing where it has just been asked or cannot be had. */
  abstract ask(url: string): Promise<void>;

  /** The issuers that keep their keys at this address. */
  abstract issuersAt(url: string): readonly string[];

  /** Whether the credential names the person with these e-mail addresses. */
  abstract holder(claim: ClaimedCredential, emails: readonly string[]): Pick<CheckFinding, 'outcome' | 'code'>;
}
