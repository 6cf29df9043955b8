import type { PlannedAnchor, PlannedFact, FactTable } from './fact.js';
import type { Upheld } from './known.js';

/** What a row lacks before it can be stored. `recipient` is the holder that a credential names. */
export type NeedKind = 'person' | 'team' | 'skill' | 'achievement' | 'program' | 'recipient';

export interface Need {
  readonly kind: NeedKind;
  /** The name in the form in which it will be matched. */
  readonly name: string;
  /** PERSON_UNKNOWN, SKILL_AMBIGUOUS and the like. */
  readonly code: WaitingCode;
}

export type WaitingCode =
  | 'PERSON_UNKNOWN'
  | 'TEAM_UNKNOWN'
  | 'SKILL_UNKNOWN'
  | 'SKILL_AMBIGUOUS'
  | 'CREDENTIAL_UNKNOWN'
  | 'PROGRAM_UNKNOWN'
  | 'PROGRAM_AMBIGUOUS'
  | 'RECIPIENT_UNKNOWN'
  | 'FORMAT_NOT_SUPPORTED';

/** Why a row that makes sense by itself cannot be stored beside what is known. */
export type PlanRefusal =
  | 'PERSON_AMBIGUOUS'
  | 'PERSON_OF_OTHER_ID'
  | 'IDENTIFIER_OF_OTHER_PERSON'
  | 'ALIAS_OF_OTHER_SKILL'
  | 'DISPUTE_UNKNOWN'
  | 'CORRECTION_UNKNOWN'
  | 'RECORD_DISPUTED'
  | 'CLAIMANT_UNKNOWN'
  | 'CLAIMED_ONESELF'
  | 'ENDORSED_ONESELF'
  | 'ROW_CONTRADICTED'
  | 'NAME_TOO_LONG'
  | 'CREDENTIAL_OF_OTHER_PERSON'
  | 'CREDENTIAL_CONTRADICTED'
  | 'DOCUMENT_NOT_CREDENTIAL'
  | 'DOCUMENT_UNKNOWN'
  | 'DOCUMENT_WITHDRAWN'
  | 'CHECK_OF_WORK_SAMPLE'
  | 'WORK_SAMPLE_UNKNOWN'
  | 'TOPIC_UNKNOWN'
  | 'CHECK_OF_OWN'
  | 'CHECK_NOT_BEGUN'
  | 'CHECK_BY_SAME'
  | 'CHECK_DIFFERS';

/** Worth saying of a row that is stored nevertheless: a cell that says again what the answer to a dispute found wrong is left aside. */
export interface PlanNotice {
  readonly code: 'CELL_DISPUTED';
  readonly column: string;
  readonly answer: Upheld;
}

export interface StorePlan {
  readonly kind: 'store';
  readonly anchors: readonly PlannedAnchor[];
  /** The first is what the row is about: new when it is new. */
  readonly facts: readonly PlannedFact[];
  /** Facts that the row ends without putting another in their place. */
  readonly ends: readonly { readonly table: FactTable; readonly key: string }[];
  readonly notices?: readonly PlanNotice[];
}

export interface WaitPlan {
  readonly kind: 'wait';
  readonly need: Need;
}

export interface RefusePlan {
  readonly kind: 'refuse';
  readonly code: PlanRefusal;
  /** Column of the template that the trouble is in. */
  readonly column: string | null;
  /** Of what a dispute found wrong, its answer. */
  readonly answer?: Upheld;
}

/** What becomes of one row; all of it or nothing. */
export type RowPlan = StorePlan | WaitPlan | RefusePlan;

export const wait = (kind: NeedKind, name: string, code: WaitingCode): WaitPlan => ({ kind: 'wait', need: { kind, name, code } });

/** For a row that says again what the answer to a dispute found wrong. */
export const refuseRepeated = (answer: Upheld, column: string | null = null): RefusePlan => ({ kind: 'refuse', code: 'RECORD_DISPUTED', column, answer });

export const refuse = (code: PlanRefusal, column: string | null = null): RefusePlan => ({ kind: 'refuse', code, column });

export const store = (facts: readonly PlannedFact[], anchors: readonly PlannedAnchor[] = [], ends: StorePlan['ends'] = []): StorePlan => ({ kind: 'store', anchors, facts, ends });
