import type { Day } from '../../organisation/day.js';
import type { Money } from '../parse/money.js';
import type { ClaimedGrade, ClaimedSubject } from './words.js';

export type LearningStatus = 'enrolled' | 'in-progress' | 'completed' | 'failed' | 'withdrawn';

export interface LearningClaim {
  readonly kind: 'learning';
  /** E-mail or external id. */
  readonly person: string;
  readonly program: string;
  readonly provider: string | null;
  readonly status: LearningStatus;
  /** When the status was reached. */
  readonly on: Day;
  /** Per cent, 0 to 100. */
  readonly score: number | null;
  readonly certificateUrl: string | null;
  readonly cost: Money | null;
  /** From 1; tells a person's repeated attempts at one program apart. */
  readonly attempt: number;
}

export interface EvidenceClaim {
  readonly kind: 'evidence';
  readonly person: string;
  readonly subject: ClaimedSubject;
  readonly grade: ClaimedGrade;
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day | null;
  readonly source: string | null;
  /** `false` after a failed re-test. */
  readonly has: boolean;
  /** Where the work can be seen. */
  readonly link: string | null;
  /** Id of a work sample that the person handed in as a file; not there in rows that have waited since before there was such a word. */
  readonly sample?: string | null;
  /** Decides between older evidence that contradicts itself. */
  readonly settles: boolean;
}

/** How a document was checked: at a link or in a registry of its issuer, by a call to them, or by the original that was seen. */
export type CheckedHow = 'link' | 'registry' | 'phone' | 'original';

/** What one person found when looking into a certificate that was handed in. Who it was is never in the row. */
export interface CheckClaim {
  readonly kind: 'checks';
  /** Id of the document. */
  readonly document: string;
  readonly round: 'first' | 'second';
  readonly result: 'accepted' | 'refused';
  /** Null where it is refused. */
  readonly subject: ClaimedSubject | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly how: CheckedHow;
  readonly reference: string | null;
  readonly reason: string | null;
}

/** Whose a credential is that several people claim. */
export interface HolderClaim {
  readonly kind: 'holders';
  /** Id that it has here, for any of those who claim it. */
  readonly credential: string;
  /** Null: nobody of those who claim it. */
  readonly person: string | null;
  readonly reason: string;
}
