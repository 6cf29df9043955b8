import type { Day } from '../organisation/day.js';
import type { PolicySetting } from '../organisation/policy-setting.js';
import type { Money } from './parse/money.js';

/** What one row of a file says, typed but not yet matched to anything: people, skills and teams are still the names the file gave. */
export type Claim =
  | PersonClaim
  | RequirementClaim
  | SkillClaim
  | ProgramClaim
  | LearningClaim
  | EvidenceClaim
  | IssuerClaim
  | MappingClaim
  | LeaveClaim
  | ExemptionClaim
  | CheckClaim
  | IdentifierClaim
  | AliasClaim
  | DeputyClaim
  | TargetClaim
  | PolicyClaim
  | ExpertClaim
  | DisputeClaim
  | HolderClaim;

/** Which template a row came from; equals the name of its file without `.csv`. */
export type TemplateKind = Claim['kind'];

/** 1 awareness to 5 expert. */
export type ClaimedLevel = 1 | 2 | 3 | 4 | 5;

/** What a file may say of the grade of evidence; `verified` is earned by a proof, never claimed. */
export type ClaimedGrade = 'attested' | 'endorsed' | 'activity' | 'claimed';

export type RequiredGrade = 'verified' | ClaimedGrade;

export type ClaimedTrust = 'trusted' | 'not-trusted' | 'undecided';

/** The assessment behind a program or a credential; `none` caps what it proves at `activity`. */
export type ClaimedAssessment = 'reviewed-work' | 'exam' | 'quiz' | 'none';

/** Only what is in force speaks of anything. `rejected`: a suggestion that is not made again; `undecided` takes a decision back without taking another. */
export type MappingStatus = 'in-force' | 'ended' | 'rejected' | 'undecided';

/** From the root of the tree to the team itself; never empty where it is not optional. */
export type TeamPath = readonly string[];

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

export type ClaimedOwner =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'team'; readonly team: TeamPath }
  | { readonly kind: 'organisation' };

export type ClaimedDemand = { readonly kind: 'everyone' } | { readonly kind: 'at-least'; readonly n: number };

/** A skill (at a level), or a credential named as such (a licence, first aid). */
export type ClaimedSubject =
  | { readonly kind: 'skill'; readonly skill: string; readonly level: ClaimedLevel }
  | { readonly kind: 'credential'; readonly credential: string };

export interface RequirementClaim {
  readonly kind: 'requirements';
  readonly owner: ClaimedOwner;
  /** `anyOf`: each of these credentials alone is enough. */
  readonly asks:
    | { readonly kind: 'skill'; readonly skill: string; readonly level: ClaimedLevel }
    | { readonly kind: 'credential'; readonly anyOf: readonly string[] };
  readonly minimumGrade: RequiredGrade;
  /** 1 useful, 2 important, 3 critical. */
  readonly weight: 1 | 2 | 3;
  readonly demand: ClaimedDemand;
  /** Days a joiner has before the requirement counts. */
  readonly graceDays: number;
  readonly effectiveOn: Day | null;
  /** `false`: from that day on it is no longer asked for; what else the row says of it then counts for nothing. */
  readonly isAsked: boolean;
}

export interface SkillClaim {
  readonly kind: 'skills';
  readonly skill: string;
  readonly description: string | null;
  readonly aliases: readonly string[];
  readonly broader: readonly string[];
  readonly externalCode: string | null;
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

/** Somebody who may endorse others at a skill. */
export interface ExpertClaim {
  readonly kind: 'experts';
  readonly person: string;
  readonly skill: string;
  readonly from: Day | null;
  /** The last day, included. */
  readonly until: Day | null;
}

/** What can be disputed; `person` is what is known of the person itself, field by field. */
export type DisputedRecord = 'evidence' | 'learning' | 'credential' | 'document' | 'exemption' | 'assignment' | 'leave' | 'identifier' | 'person';

export interface DisputeClaim {
  readonly kind: 'disputes';
  /** Whose record it is. */
  readonly person: string;
  /** Id of the dispute. */
  readonly dispute: string;
  readonly record: DisputedRecord;
  /** Key of the record; of a person the field, of a certificate or an assignment its id. */
  readonly recordKey: string;
  /** `upheld`: the record was wrong. */
  readonly answer: 'upheld' | 'kept';
  /** What is right instead: of a field of the person, an identifier, or the level of evidence. */
  readonly correction: string | null;
  readonly reason: string;
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

export interface LeaveClaim {
  readonly kind: 'leave';
  readonly person: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string | null;
}

export interface ExemptionClaim {
  readonly kind: 'exemptions';
  readonly person: string;
  /** `anyOf`: excused from what these credentials, any one of them, are asked for. */
  readonly subject: { readonly kind: 'skill'; readonly skill: string } | { readonly kind: 'credential'; readonly anyOf: readonly string[] };
  readonly from: Day;
  readonly until: Day | null;
  readonly reason: string;
}

export interface PolicyClaim {
  readonly kind: 'policy';
  readonly setting: PolicySetting;
  /** For `revalidation-days` alone. */
  readonly skill: string | null;
  /** Null: as it is by default. */
  readonly value: number | null;
}

/** Which of the two figures of coverage a target is set for. */
export type TargetMeasure = 'met' | 'proven';

export interface TargetClaim {
  readonly kind: 'targets';
  readonly owner: Exclude<ClaimedOwner, { readonly kind: 'role' }>;
  readonly measure: TargetMeasure;
  /** Per cent of the units required, 1 to 100; null: no target from that day on. */
  readonly share: number | null;
  readonly effectiveOn: Day | null;
}

export interface IdentifierClaim {
  readonly kind: 'identifiers';
  /** E-mail or external id by which the person is known; null for nobody of ours. */
  readonly person: string | null;
  readonly identifier: string;
}

export interface AliasClaim {
  readonly kind: 'aliases';
  readonly skill: string;
  readonly alias: string;
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
