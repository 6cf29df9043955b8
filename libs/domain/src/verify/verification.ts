/** What may be done with a credential: count it, never count it, or show it as not established. */
export type Verdict = 'accept' | 'reject' | 'indeterminate';

/** The checks of a credential, in the order in which they are reported. */
export type CheckName = 'structure' | 'proof' | 'key' | 'recipient' | 'validity' | 'status' | 'nested';

/** pass and fail are answers; unknown means the question could not be answered; none means it was not asked or does not arise. */
export type CheckOutcome = 'pass' | 'fail' | 'unknown' | 'none';

/** The answer of one check. Issuer trust is decided outside the proof and may be added by the verify step. */
export interface CheckFinding {
  readonly check: CheckName | 'issuer';
  readonly outcome: CheckOutcome;
  /** Stable reason in kebab case, such as proof-mismatch. The screen has the words. */
  readonly code: string;
  /** ISO instant of the check. */
  readonly at: string;
  /** Small facts for the screen: dates, list address, key id. Never an e-mail of a person. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** One way in which a credential names its holder. A hash of an e-mail can be guessed: treat it as personal data. */
export interface ClaimedRecipient {
  readonly kind: 'hash' | 'email' | 'did' | 'other';
  /** As given: `sha256$<hex>` or `md5$<hex>` for a hash, else the plain identifier. */
  readonly value: string;
  /** Appended to the identifier before hashing; null when there is none. */
  readonly salt: string | null;
}

/** Where the issuer says the state of the credential can be looked up; null where the entry does not say. */
export interface ClaimedStatus {
  readonly type: string;
  readonly purpose: string | null;
  readonly list: string | null;
  readonly index: number | null;
  /** Bits of one entry of the list; one where it is absent. Zero where the entry says something that is no size. */
  readonly size?: number;
  /** What the values of an entry mean, in the words of the issuer. */
  readonly messages?: readonly { readonly value: number; readonly message: string }[];
  /** SHA-256 of what the address served when it was proven, where the address is that of the credential itself. */
  readonly digest?: string;
}

/** The issuer's word that the achievement relates to a node of a framework. Not a word about proficiency. */
export interface ClaimedAlignment {
  readonly targetName: string | null;
  readonly targetUrl: string | null;
  readonly targetCode: string | null;
  readonly targetFramework: string | null;
  readonly targetType: string | null;
}

/** What the issuer says the achievement rests on. Nobody has looked at it. */
export interface ClaimedEvidence {
  readonly url: string | null;
  readonly name: string | null;
  readonly narrative: string | null;
}

/** A result as the credential states it, not yet placed on any scale. */
export interface ClaimedResult {
  /** Identifier of a ClaimedScale; achievedLevel may name a level of another scale of the same credential. */
  readonly scale: string | null;
  readonly achievedLevel: string | null;
  readonly value: string | null;
  readonly status: string | null;
  readonly alignments: readonly ClaimedAlignment[];
}

/** How the results of an achievement are to be read; values and levels are ordered low to high. */
export interface ClaimedScale {
  readonly id: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly allowedValues: readonly string[];
  readonly requiredValue: string | null;
  readonly requiredLevel: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly levels: readonly { readonly id: string | null; readonly name: string | null; readonly level: string | null }[];
}

/** What was achieved; null in a ClaimedCredential that awards nothing, such as an endorsement. */
export interface ClaimedAchievement {
  readonly id: string | null;
  readonly name: string;
  readonly type: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
}

/** One achievement of a learner record belongs to another, such as isPartOf or isParentOf. */
export interface ClaimedAssociation {
  readonly type: string;
  readonly sourceId: string;
  readonly targetId: string;
}

/** What a credential says, before anyone asks whether it is true. */
export interface ClaimedCredential {
  readonly id: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly issuer: { readonly id: string; readonly name: string | null };
  readonly achievement: ClaimedAchievement | null;
  readonly recipients: readonly ClaimedRecipient[];
  /** ISO instants of the narrowest window that any date of the credential gives; null is open. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly statuses: readonly ClaimedStatus[];
  readonly alignments: readonly ClaimedAlignment[];
  readonly results: readonly ClaimedResult[];
  readonly scales: readonly ClaimedScale[];
  /** How the achievements of a learner record hang together; absent where they are not said to. */
  readonly associations?: readonly ClaimedAssociation[];
  /** Absent where the format has none, or is not read for it. */
  readonly evidence?: readonly ClaimedEvidence[];
}

/** Every check of one credential at one instant, and what follows from them. */
export interface Report {
  readonly verdict: Verdict;
  /** One word for the whole, such as verified, tampered, revoked or key-unresolvable. */
  readonly outcome: Outcome;
  readonly findings: readonly CheckFinding[];
  /** Such as ob3-di, vc-jwt or ob2-hosted. */
  readonly format: string;
  /** Null when the format is recognised but its claims cannot be read, and of a presentation of several credentials, which says nothing itself. */
  readonly claim: ClaimedCredential | null;
  /** What was said of each credential that came inside, in the order of the document; absent where none can. Each counts by its own verdict, whatever that of the whole. */
  readonly nested?: readonly Report[];
}

/** The labels of a report. */
export type Outcome =
  | 'verified'
  | 'malformed'
  | 'tampered'
  | 'unbound'
  | 'revoked'
  | 'suspended'
  | 'expired'
  | 'not-yet-valid'
  | 'recipient-mismatch'
  | 'origin-mismatch'
  | 'unsigned'
  | 'unsupported'
  | 'legacy'
  | 'no-credential'
  | 'key-unresolvable'
  | 'status-error'
  | 'recipient-unestablished';
