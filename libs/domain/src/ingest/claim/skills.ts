import type { Day } from '../../organisation/day.js';
import type { Money } from '../parse/money.js';
import type { ClaimedAssessment, ClaimedLevel, ClaimedTrust, MappingStatus } from './words.js';

export interface SkillClaim {
  readonly kind: 'skills';
  readonly skill: string;
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly broader: readonly string[];
  readonly externalCode: string | null;
}

export interface AliasClaim {
  readonly kind: 'aliases';
  readonly skill: string;
  readonly alias: string;
}

/** One row for each skill a program teaches; the rows of one program agree in everything but skill and level. */
export interface ProgramClaim {
  readonly kind: 'programs';
  readonly provider: string;
  readonly title: string;
  readonly cost: Money | null;
  readonly hours: number | null;
  readonly seats: number | null;
  readonly assessment: ClaimedAssessment;
  readonly accreditor: string | null;
  readonly teaches: { readonly skill: string; readonly level: ClaimedLevel } | null;
  readonly credential: string | null;
}

export interface IssuerClaim {
  readonly kind: 'issuers';
  /** URL or DID; a bare name stands for no issuer of signed credentials, since anybody can take a name. */
  readonly issuer: string;
  /** As it is shown; null keeps the name that is known. */
  readonly name: string | null;
  /** `undecided` takes a decision back without taking another. */
  readonly trust: ClaimedTrust;
  readonly reason: string | null;
}

export interface MappingClaim {
  readonly kind: 'mappings';
  readonly issuer: string;
  /** Titles of achievements or programs; several are needed all together. */
  readonly achievements: readonly string[];
  readonly skill: string;
  /** Null where the titles do not speak of the skill: rejected, or not decided. */
  readonly level: ClaimedLevel | null;
  /** Null as the level is. */
  readonly assessment: ClaimedAssessment | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** `program`: the mapping that the program of this one title has of its own; else whatever has these titles. */
  readonly about: 'title' | 'program';
  readonly status: MappingStatus;
}
