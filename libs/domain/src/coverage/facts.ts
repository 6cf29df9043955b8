import type { Grade } from '../evidence/grade.js';
import type { Day } from '../organisation/day.js';

/** What a Workforce is made of, as rows in any order; the columns of the same name in Workforce say what each field means. */
export interface Facts {
  readonly teams: readonly { readonly id: string; readonly parentId: string | null }[];
  readonly people: readonly PersonFact[];
  readonly roles: readonly { readonly id: string }[];
  readonly posts: readonly { readonly personId: string; readonly roleId: string; readonly since: Day }[];
  readonly topics: readonly { readonly id: string; readonly kind: 'skill' | 'credentials' }[];
  readonly requirements: readonly RequirementFact[];
  readonly exemptions: readonly { readonly personId: string; readonly topicId: string }[];
  readonly evidence: readonly EvidenceFact[];
}

export interface PersonFact {
  readonly id: string;
  readonly teamId: string | null;
  readonly joinedOn: Day;
  readonly isOnLeave: boolean;
}

export interface RequirementFact {
  readonly id: string;
  readonly ownerKind: 'role' | 'team' | 'organisation';
  /** Null for the organisation. */
  readonly ownerId: string | null;
  readonly topicId: string;
  readonly level: number;
  readonly grade: Grade;
  readonly weight: number;
  readonly graceDays: number;
  /** 0: everyone in scope. */
  readonly minimum: number;
}

export interface EvidenceFact {
  readonly id: string;
  readonly personId: string;
  readonly topicId: string;
  readonly level: number;
  readonly grade: Grade;
  readonly isNegative: boolean;
  readonly isSettling: boolean;
  readonly isPending: boolean;
  readonly from: number;
  readonly until: number;
  readonly revokedAt: number;
}
