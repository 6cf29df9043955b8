import type { Day } from '../../organisation/day.js';
import type { PolicySetting } from '../../organisation/policy-setting.js';
import type { CheckClaim, CheckedHow, MappingStatus, RequiredGrade, TargetMeasure } from '../claim.js';

/** Tables of things that facts can be attached to; each thing has a key of its own and nothing else. */
export type AnchorTable = 'person' | 'team' | 'role' | 'skill' | 'achievement' | 'credential_set' | 'requirement_set' | 'issuer' | 'program' | 'credential';

/** The id of a thing, the same for the same organisation, table and key, whether it is there yet or not. */
export type IdOf = (table: AnchorTable | 'document' | 'evidence', key: string) => string;

export interface PlannedAnchor {
  readonly table: AnchorTable;
  readonly id: string;
  readonly key: string;
}

/** First and last day, both included; null is open. */
export interface Span {
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
}

/** Exactly one of the two. */
interface SkillOrAchievement {
  readonly skillId: string | null;
  readonly achievementId: string | null;
}

/** Exactly one of the two. */
interface SkillOrSet {
  readonly skillId: string | null;
  readonly credentialSetId: string | null;
}

/** What each kind of fact says. Money in minor units, instants in ms since 1970. */
export interface FactValues {
  readonly person_version: Span & {
    readonly personId: string;
    readonly name: string;
    readonly location: string | null;
    readonly jobFamily: string | null;
    readonly costCentre: string | null;
    readonly managerId: string | null;
  };
  readonly person_identifier: { readonly personId: string; readonly kind: 'email' | 'external'; readonly value: string };
  /** An identifier of nobody of ours. */
  readonly outsider: { readonly kind: 'email' | 'external'; readonly value: string };
  readonly team_version: { readonly teamId: string; readonly name: string; readonly parentId: string | null };
  readonly role_version: { readonly roleId: string; readonly name: string };
  readonly membership: Span & { readonly personId: string; readonly teamId: string };
  readonly team_lead: Span & { readonly personId: string; readonly teamId: string };
  readonly post: Span & { readonly personId: string; readonly roleId: string };
  readonly leave: Span & { readonly personId: string; readonly reason: string | null };
  readonly skill_version: {
    readonly skillId: string;
    readonly name: string;
    readonly folded: string;
    readonly description: string | null;
    readonly broaderId: string | null;
    readonly framework: string | null;
    readonly code: string | null;
  };
  readonly skill_alias: { readonly skillId: string; readonly alias: string; readonly folded: string };
  readonly achievement_version: { readonly achievementId: string; readonly name: string; readonly folded: string };
  readonly credential_set_member: { readonly credentialSetId: string; readonly achievementId: string };
  readonly requirement_set_version: {
    readonly requirementSetId: string;
    readonly ownerKind: 'role' | 'team' | 'organisation';
    readonly roleId: string | null;
    readonly teamId: string | null;
    readonly effectiveOn: Day;
  };
  readonly requirement: SkillOrSet & {
    readonly requirementSetId: string;
    readonly level: number;
    readonly minimumGrade: RequiredGrade;
    readonly weight: number;
    readonly graceDays: number;
    readonly minimum: number | null;
    /** `false`: from the day of its set on it is asked for no more. */
    readonly asked: boolean;
  };
  /** A team's, or the organisation's where there is no team; null ends it. */
  readonly target: { readonly teamId: string | null; readonly measure: TargetMeasure; readonly share: number | null; readonly effectiveOn: Day };
  readonly exemption: Span & SkillOrSet & { readonly personId: string; readonly reason: string };
  readonly policy_setting: { readonly name: PolicySetting; readonly skillId: string | null; readonly value: number };
  readonly issuer_version: {
    readonly issuerId: string;
    readonly name: string;
    readonly folded: string;
    readonly trust: Trust;
    readonly reason: string | null;
  };
  readonly program_version: {
    readonly programId: string;
    readonly provider: string;
    readonly title: string;
    readonly folded: string;
    readonly costMinor: number | null;
    readonly currency: string | null;
    readonly hours: number | null;
    readonly seats: number | null;
    readonly assessment: string;
    readonly accreditor: string | null;
    readonly achievementId: string | null;
  };
  readonly mapping: Span & SkillOrAchievement & {
    readonly issuerId: string | null;
    readonly programId: string | null;
    readonly title: string;
    readonly folded: string;
    /** Null, as the assessment, where it speaks of no level: rejected, or not decided. */
    readonly level: number | null;
    readonly assessment: string | null;
    readonly status: MappingStatus;
  };
  readonly learning_record: {
    readonly personId: string;
    readonly programId: string;
    readonly status: string;
    readonly happenedOn: Day;
    readonly score: number | null;
    readonly certificateUrl: string | null;
    readonly costMinor: number | null;
    readonly currency: string | null;
  };
  readonly credential_version: {
    readonly credentialId: string;
    readonly documentId: string;
    readonly personId: string;
    readonly issuerId: string | null;
    readonly format: string;
    readonly fileName: string | null;
    readonly achievement: string;
    readonly achievementFolded: string;
    readonly claim: unknown;
  };
  readonly verification: {
    readonly credentialId: string;
    readonly personId: string;
    readonly verdict: 'accept' | 'reject' | 'indeterminate';
    readonly outcome: string;
    readonly findings: unknown;
    readonly checkedAt: number;
    readonly validFrom: number | null;
    readonly validUntil: number | null;
    readonly revokedAt: number | null;
  };
  readonly web_document: {
    readonly url: string;
    /** Base64. */
    readonly body: string;
    readonly mediaType: string | null;
    readonly fetchedAt: number;
  };
  /** A skill with its level, a credential, or, where it is refused, neither. */
  readonly document_check: Span & {
    readonly documentId: string;
    readonly personId: string;
    readonly round: CheckClaim['round'];
    readonly result: CheckClaim['result'];
    readonly skillId: string | null;
    readonly achievementId: string | null;
    readonly level: number | null;
    /** `dispute`: the person it is about said that it is wrong, and was right. */
    readonly how: CheckedHow | 'dispute';
    readonly reference: string | null;
    readonly reason: string | null;
    /** Account; null where nobody can tell. */
    readonly checkedBy: string | null;
    readonly checkedByName: string;
  };
  readonly evidence: SkillOrAchievement & {
    readonly personId: string;
    readonly level: number;
    readonly grade: RequiredGrade;
    readonly negative: boolean;
    readonly validFrom: number;
    readonly validUntil: number | null;
    readonly revokedAt: number | null;
    readonly pendingWhy: string | null;
    readonly sourceKind: 'file' | 'learning' | 'credential' | 'document';
    /** What it was derived from; of a file, the work sample that it rests on. */
    readonly sourceId: string | null;
    readonly mappingId: string | null;
    readonly source: string | null;
    /** Where the work can be seen. */
    readonly link: string | null;
    /** Decides between older evidence that contradicts itself. */
    readonly settles: boolean;
  };
  readonly expert: Span & { readonly personId: string; readonly skillId: string };
  readonly dispute_answer: {
    readonly personId: string;
    readonly disputeId: string;
    readonly recordKind: string;
    readonly recordKey: string;
    readonly answer: 'upheld' | 'kept';
    readonly correction: string | null;
    readonly reason: string;
    readonly answeredByName: string;
    /** Of a field of the person, what it said; of a team or role the ids, with a blank between. */
    readonly wrong: string | null;
    /** The day of the answer; null of answers older than this column. */
    readonly answeredOn: Day | null;
  };
}

export type Trust = 'trusted' | 'distrusted' | 'undecided';

export type FactTable = keyof FactValues;

/** A fact under its natural key, of which one version is open at a time. */
export interface PlannedFact<T extends FactTable = FactTable> {
  readonly table: T;
  readonly key: string;
  readonly values: FactValues[T];
  /** True: only needed so that the row's own facts have something to stand on; written where there is none, else left as it is. */
  readonly isSupport: boolean;
  /** True: said of what is known already, so that it counts though its row waited meanwhile. */
  readonly isAmendment?: boolean;
}

/** Tables differ in their values: these two keep key and values together while forgetting which table it was. */
export const state = <T extends FactTable>(table: T, key: string, values: FactValues[T]): PlannedFact => ({ table, key, values, isSupport: false });

export const amendment = <T extends FactTable>(table: T, key: string, values: FactValues[T]): PlannedFact => ({ table, key, values, isSupport: false, isAmendment: true });

export const support = <T extends FactTable>(table: T, key: string, values: FactValues[T]): PlannedFact => ({ table, key, values, isSupport: true });
