/**
 * Whom the certificate of a seal has to lead to, as an operator decided (the trusted lists of the EU, say). What is given is
 * taken to be the whole of it: a seal that leads to none of these is nobody's.
 */
export interface TrustAnchors {
  /** Certificates of authorities, DER: of seals and of time-stamps. */
  readonly authorities: readonly Uint8Array[];
  /** SHA-256 (lower-case hex) of certificates that are trusted by themselves. */
  readonly certificates: ReadonlySet<string>;
  /** Whose word counts for the time of sealing: the signer's own, or only that of a time-stamp which leads to an authority. */
  readonly sealingTime: 'signer' | 'time-stamp';
}
