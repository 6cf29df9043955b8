import type { ClaimedCredential, ClaimedStatus } from '@tessera/domain';
import type { Checked } from '../checked.js';
import type { ContextSet } from '../context/context-set.js';
import type { DocumentSource } from '../documents/document-source.js';

export interface StatusContext {
  /** Name of the credential that is asked about, by which lists of names are searched. */
  readonly credentialId: string | null;
  readonly issuer: ClaimedCredential['issuer'];
  readonly documents: DocumentSource;
  readonly contexts: ContextSet;
  readonly now: Date;
  readonly clockSkewSeconds: number;
}

/** One way of asking an issuer for the present state of a credential. What cannot be asked is unknown, never clear. */
export interface StatusMethod {
  readonly matches: (entry: ClaimedStatus) => boolean;
  readonly check: (entry: ClaimedStatus, context: StatusContext) => Promise<Checked>;
}
