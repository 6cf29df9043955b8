import { DEFAULT_POLICY, type Policy } from '@tessera/domain';

/** A policy as its row keeps it: what is not said there is as in the default. */
export interface StoredPolicy {
  readonly levelCaps?: Partial<Policy['levelCaps']>;
  readonly statusUnreachableDays?: number;
  readonly smallGroup?: number;
  readonly revalidationDays?: Readonly<Record<string, number>>;
}

export function policyOf({ levelCaps, revalidationDays, ...rest }: StoredPolicy): Policy {
  return {
    ...DEFAULT_POLICY,
    ...rest,
    levelCaps: { ...DEFAULT_POLICY.levelCaps, ...levelCaps },
    revalidationDays: new Map(Object.entries(revalidationDays ?? {})),
  };
}
