import type { Day } from '../../organisation/day.js';
import type { DocumentKind } from '../../verify/document-state.js';
import type { FactValues, IdOf, Span } from './fact.js';

/** What the plan of some rows has to be made against: everything of the organisation that these rows name, and nothing else. */
export interface Known {
  /** The day of the import in the organisation's time zone. */
  readonly today: Day;
  readonly timeZone: string;
  readonly idOf: IdOf;
  /** Person by identifier, as `identifierForms` has it. */
  readonly people: Map<string, string>;
  /** Of the people above, where the rows are about people themselves. */
  readonly details: Map<string, PersonDetails>;
  readonly skills: SkillNames;
  /** Folded names. */
  readonly achievements: ReadonlySet<string>;
  /** Keys of teams, as `teamKey` has them. */
  readonly teams: ReadonlySet<string>;
  /** Certificates and work samples by id. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  /** Who says all this. */
  readonly saidBy: SaidBy;
  /** By folded title. */
  readonly programs: ReadonlyMap<string, readonly KnownProgram[]>;
  readonly issuers: ReadonlyMap<string, KnownIssuer>;
  /** Mappings of programs, by `taughtKey`, that were ended or rejected: a program that comes again does not put them back. */
  readonly notTaught: ReadonlySet<string>;
  /** By key, those whose level the answer to a dispute corrects. */
  readonly evidence: ReadonlyMap<string, FactValues['evidence']>;
  /** By identifier that the answer to a dispute takes away, what then becomes of the reports on credentials that name nothing else of the person. */
  readonly unbound: ReadonlyMap<string, readonly UnboundReport[]>;
  /** By id of a credential, everybody who claims it. */
  readonly claimants: ReadonlyMap<string, readonly KnownClaimant[]>;
  /** Answers that found something about people wrong, by person and by identifier, where the rows are about people themselves. */
  readonly upheld: ReadonlyMap<string, readonly Upheld[]>;
  /** By `pairKey`. */
  readonly learning: Map<string, LearningState>;
  /** Remembers what each fact was first said to be in this file; true where this row says otherwise. */
  readonly contradicts: (key: string, content: string) => boolean;
}

/** An account, and the person that it is. Null where nobody can tell. */
export interface SaidBy {
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly name: string;
}

export interface KnownDocument {
  readonly personId: string;
  readonly kind: DocumentKind;
  readonly isWithdrawn: boolean;
  /** The first check of it, where there is one. */
  readonly first: FactValues['document_check'] | null;
}

/** The matching of names to skills, which is the work of a later step. */
export interface SkillNames {
  match(name: string): { readonly kind: 'matched'; readonly id: string } | { readonly kind: 'ambiguous'; readonly ids: readonly string[] } | { readonly kind: 'unknown' };
}

/** The answer to a dispute that found a record wrong. */
export type Upheld = FactValues['dispute_answer'];

/** Somebody who claims a credential, and the report on it as it is where it is found to be theirs, or not. */
export interface KnownClaimant {
  readonly key: string;
  readonly personId: string;
  readonly held: FactValues['verification'];
  readonly notHeld: FactValues['verification'];
}

/** A report under its key, as it is without the identifier by which its credential named the person. */
export interface UnboundReport {
  readonly key: string;
  readonly values: FactValues['verification'];
}

export interface KnownProgram {
  readonly id: string;
  /** Folded. */
  readonly provider: string;
}

export interface KnownIssuer {
  readonly id: string;
  readonly name: string;
}

/** A stretch of time that a person spends in a team or role, under the key of its fact. */
export interface Period extends Span {
  readonly key: string;
  /** Team or role. */
  readonly ownerId: string;
}

export interface PersonDetails {
  readonly version: FactValues['person_version'] | null;
  readonly externalIds: readonly string[];
  readonly memberships: readonly Period[];
  readonly posts: readonly Period[];
}

/** What is known of one person in one program, attempts with a number of their own left out. */
export interface LearningState {
  /** Day of the newest word on an attempt that has not come to its end; null where there is none. */
  readonly openOn: Day | null;
  /** Days on which it was completed or failed. */
  readonly endedOn: readonly Day[];
}

/** Of the mapping that a program has of its own. */
export const taughtKey = (programId: string, skillId: string): string => `${programId}|${skillId}`;

export const pairKey = (personId: string, programId: string): string => `${personId}|${programId}`;
