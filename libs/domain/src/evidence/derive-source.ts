import type { Day } from '../organisation/day.js';

type Assessment = 'reviewed-work' | 'exam' | 'quiz' | 'none';

/** A record of learning that has come to its end, with what its program is. */
export interface LearningSource {
  readonly kind: 'learning';
  /** The version of the record that is open. */
  readonly id: string;
  /** Natural key; stays when a new version is written. */
  readonly key: string;
  readonly personId: string;
  readonly status: 'completed' | 'failed';
  readonly on: Day;
  readonly hasCertificate: boolean;
  readonly program: {
    readonly id: string;
    readonly title: string;
    /** Both folded. */
    readonly foldedTitle: string;
    readonly foldedProvider: string;
    readonly assessment: Assessment;
    /** The credential it awards. */
    readonly achievementId: string | null;
  };
}

/** A credential of a person, the newest report on it, and what is decided of its issuer. Instants in ms since 1970. */
export interface CredentialSource {
  readonly kind: 'credential';
  readonly id: string;
  readonly personId: string;
  readonly achievement: string;
  readonly foldedAchievement: string;
  readonly issuer: { readonly key: string; readonly foldedName: string; readonly trust: 'trusted' | 'distrusted' | 'undecided' } | null;
  readonly verdict: 'accept' | 'reject' | 'indeterminate';
  readonly outcome: string;
  /** Code of the first check without an answer. */
  readonly openQuestion: string | null;
  readonly checkedAt: number;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  readonly revokedAt: number | null;
}

export type Source = LearningSource | CredentialSource;

/** Says which skill, or named credential, certain titles speak of: one of them, or several all together. */
export interface MappingRule {
  readonly id: string;
  readonly key: string;
  /** The rule of one program; then it speaks of nothing else. */
  readonly programId: string | null;
  /** Address, DID or folded name of the issuer or provider; null is anybody. */
  readonly issuerKey: string | null;
  /** Folded. */
  readonly titles: readonly string[];
  readonly skillId: string | null;
  readonly achievementId: string | null;
  readonly level: number;
  readonly assessment: Assessment;
  /** First and last day of issue or completion. */
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
}
