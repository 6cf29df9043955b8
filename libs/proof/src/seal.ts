import type { ClaimedCredential } from '@tessera/domain';
import type { TrustAnchors } from './anchors/trust-anchors.js';
import type { ChainSource } from './chain/chain-source.js';
import type { ContextSet } from './context/context-set.js';
import type { DocumentSource } from './documents/document-source.js';
import type { Checked } from './checked.js';
import type { JsonObject } from './json/json.js';

export interface SealContext {
  readonly documents: DocumentSource;
  readonly contexts: ContextSet;
  /** Where anchors of Blockcerts are looked up; without it they stay open. */
  readonly chain?: ChainSource | undefined;
  /** Whom seals of certificates have to lead to; without it they stay open. */
  readonly anchors?: TrustAnchors | undefined;
}

/** What came to light by opening a seal. */
export interface Opened {
  readonly findings: readonly Checked[];
  /** What the credential says, where only opening could tell: of a badge whose class and issuer are kept elsewhere. */
  readonly claim?: ClaimedCredential;
}

/**
 * How a credential was signed: a proof inside it, a token around it, the host that serves it. Its answer is one finding
 * for `proof` and one for `key`, and more only when there are more proofs than one.
 */
export interface Seal {
  /** What is signed with, for the screen; null when nothing is, or nothing that is supported. */
  readonly suite: string | null;
  readonly open: (credential: JsonObject, context: SealContext) => Promise<readonly Checked[] | Opened>;
}
