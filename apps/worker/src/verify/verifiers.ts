import { Verifier } from '@tessera/pipeline';
import { issuersAt, matchRecipient, readStatusList, verifyCredential, type DocumentSource } from '@tessera/proof';
import type { CheckFinding, ClaimedCredential, Report } from '@tessera/domain';

import type { WebDocuments } from './web-documents.js';

/** Seconds by which a credential's start may lie ahead of our clock. */
const CLOCK_SKEW_SECONDS = 60;

/** Verifiers of one organisation's credentials: what was fetched for one organisation is never used for another. */
export class Verifiers {
  constructor(private readonly documents: WebDocuments) {}

  of(organisationId: string): Verifier {
    return new ProofVerifier(this.documents.of(organisationId, { offline: true }), this.documents.of(organisationId, { offline: false }));
  }
}

/** Credentials checked by @tessera/proof. */
class ProofVerifier extends Verifier {
  constructor(
    private readonly kept: DocumentSource,
    private readonly fetched: DocumentSource,
  ) {
    super();
  }

  override check(document: Uint8Array, { offline, now }: { readonly offline: boolean; readonly now: Date }): Promise<Report> {
    return verifyCredential(document, { now, documents: offline ? this.kept : this.fetched, identifiers: null, clockSkewSeconds: CLOCK_SKEW_SECONDS });
  }

  override statusList(document: Uint8Array): { readonly url: string; readonly validFrom: Date } | null {
    const { url, validFrom } = readStatusList(document) ?? {};
    return url && validFrom ? { url, validFrom } : null;
  }

  override async ask(url: string): Promise<void> {
    await this.fetched.get(url);
  }

  override issuersAt(url: string): readonly string[] {
    return issuersAt(url);
  }

  override holder(claim: ClaimedCredential, emails: readonly string[]): Pick<CheckFinding, 'outcome' | 'code'> {
    const { outcome, code } = matchRecipient(claim, emails);
    return { outcome, code };
  }
}

