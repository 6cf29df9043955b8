import type { CheckFinding, ClaimedCredential, Report } from '@tessera/domain';

/** Checks credentials. What a document holds is never a reason to throw. */
export abstract class Verifier {
  /** All checks but that of the holder. `offline`: nothing is fetched that is not at hand; what that leaves open is indeterminate. */
  abstract check(document: Uint8Array, options: { readonly offline: boolean; readonly now: Date }): Promise<Report>;

  /** Whether the credential names the person with these e-mail addresses. */
  abstract holder(claim: ClaimedCredential, emails: readonly string[]): Pick<CheckFinding, 'outcome' | 'code'>;
}
