import type { ClaimedCredential } from '@tessera/domain';
import type { JsonObject } from '../json/json.js';
import type { Seal } from '../seal.js';

/** What a document turned out to be, before anything in it is believed. */
export type Reading =
  /** It breaks the rules of what it claims to be. */
  | { readonly kind: 'fault'; readonly format: string; readonly code: string }
  /** A known format that cannot be checked here, or a picture without a credential. */
  | { readonly kind: 'unsupported'; readonly format: string; readonly code: 'unsupported-format' | 'unsupported-cose' | 'unsupported-sd-jwt' | 'no-credential' }
  | PresentationReading
  | CredentialReading;

export interface CredentialReading {
  readonly kind: 'credential';
  readonly format: string;
  readonly credential: JsonObject;
  readonly claim: ClaimedCredential;
  /** Null when nothing signs it. */
  readonly seal: Seal | null;
  /**
   * Whether the signature covers the bytes, or only what they mean as linked data. as-read: no W3C credential, so that its
   * format has looked already at what its members mean.
   */
  readonly covers: 'bytes' | 'meaning' | 'as-read';
  /** The credentials inside, as they came; absent in a format that holds none. */
  readonly holds?: readonly unknown[];
}

/** Credentials that somebody shows together. It says nothing itself; what signs it says who showed them, to whom, and when. */
export interface PresentationReading {
  readonly kind: 'presentation';
  readonly format: string;
  readonly presentation: JsonObject;
  readonly seal: Seal | null;
  readonly covers: CredentialReading['covers'];
  readonly holds: readonly unknown[];
}

/** One outside format of credentials in JSON. Without `read` it is recognised and reported, no more. */
export interface Format {
  readonly name: string;
  readonly matches: (document: JsonObject) => boolean;
  readonly read?: (document: JsonObject) => Reading;
}
