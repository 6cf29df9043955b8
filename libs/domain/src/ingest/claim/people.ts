import type { Day } from '../../organisation/day.js';
import type { TeamPath } from './words.js';

export interface PersonClaim {
  readonly kind: 'people';
  /** At least one of external id and e-mails is there. */
  readonly externalId: string | null;
  /** Lower case, each once, in the order of the file. */
  readonly emails: readonly string[];
  readonly name: string;
  readonly team: TeamPath | null;
  /** E-mail or external id of the manager. */
  readonly manager: string | null;
  readonly role: string | null;
  readonly location: string | null;
  readonly jobFamily: string | null;
  readonly costCentre: string | null;
  readonly from: Day | null;
  /** The last day, included. */
  readonly to: Day | null;
  /** The teams this person leads; who sees whom as lead is said here and never guessed from `manager`. */
  readonly leads: readonly TeamPath[];
  /** Which of the identifiers above tells who it is, where they belong to different people; the others become theirs. */
  readonly identifiedBy: string | null;
}

export interface IdentifierClaim {
  readonly kind: 'identifiers';
  /** E-mail or external id by which the person is known; null for nobody of ours. */
  readonly person: string | null;
  readonly identifier: string;
}

export interface LeaveClaim {
  readonly kind: 'leave';
  readonly person: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string | null;
}

export interface DeputyClaim {
  readonly kind: 'deputies';
  /** E-mail or external id. */
  readonly deputy: string;
  readonly team: TeamPath;
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
}

/** Somebody who may endorse others at a skill. */
export interface ExpertClaim {
  readonly kind: 'experts';
  readonly person: string;
  readonly skill: string;
  readonly from: Day | null;
  /** The last day, included. */
  readonly until: Day | null;
}
