import type { Day } from '../../organisation/day.js';
import type { PolicySetting } from '../../organisation/policy-setting.js';
import type { ClaimedDemand, ClaimedLevel, ClaimedOwner, RequiredGrade } from './words.js';

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

export interface ExemptionClaim {
  readonly kind: 'exemptions';
  readonly person: string;
  /** `anyOf`: excused from what these credentials, any one of them, are asked for. */
  readonly subject: { readonly kind: 'skill'; readonly skill: string } | { readonly kind: 'credential'; readonly anyOf: readonly string[] };
  readonly from: Day;
  readonly until: Day | null;
  readonly reason: string;
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

export interface PolicyClaim {
  readonly kind: 'policy';
  readonly setting: PolicySetting;
  /** For `revalidation-days` alone. */
  readonly skill: string | null;
  /** Null: as it is by default. */
  readonly value: number | null;
}
