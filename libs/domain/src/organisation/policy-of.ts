import { DEFAULT_POLICY, type Policy } from './policy.js';
import type { PolicySetting } from './policy-setting.js';

/** One thing that an organisation decided otherwise than the default. */
export interface DecidedSetting {
  readonly name: PolicySetting;
  /** For `revalidation-days` alone. */
  readonly skillId: string | null;
  readonly value: number;
}

/** The policy that these settings make; what they do not say is as in the default. */
export function policyOf(settings: readonly DecidedSetting[]): Policy {
  const said = new Map(settings.map(({ name, value }) => [name, value]));
  const { levelCaps, statusUnreachableDays, smallGroup } = DEFAULT_POLICY;
  return {
    levelCaps: {
      verified: said.get('cap-verified') ?? levelCaps.verified,
      attested: said.get('cap-attested') ?? levelCaps.attested,
      endorsed: said.get('cap-endorsed') ?? levelCaps.endorsed,
      activity: said.get('cap-activity') ?? levelCaps.activity,
      claimed: said.get('cap-claimed') ?? levelCaps.claimed,
    },
    statusUnreachableDays: said.get('status-unreachable-days') ?? statusUnreachableDays,
    smallGroup: said.get('small-group') ?? smallGroup,
    revalidationDays: new Map(settings.flatMap(({ name, skillId, value }) => (name === 'revalidation-days' && skillId !== null ? [[skillId, value] as const] : []))),
  };
}

/** What a setting is where nobody decided otherwise; null where there is then none. */
export function defaultOf(name: PolicySetting): number | null {
  if (name === 'revalidation-days') return null;
  const { levelCaps, statusUnreachableDays, smallGroup } = DEFAULT_POLICY;
  if (name === 'status-unreachable-days') return statusUnreachableDays;
  return name === 'small-group' ? smallGroup : levelCaps[name.slice('cap-'.length) as keyof typeof levelCaps];
}
