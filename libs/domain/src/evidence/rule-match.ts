import { type Day, dayOf } from '../organisation/day.js';
import type { MappingRule, Source } from './derive-source.js';

/** Whether a rule speaks of this source under one of its titles, given the organisation's time zone. */
export function speaksOf(rule: MappingRule, source: Source, timeZone: string): boolean {
  const isMeant = rule.programId === null ? rule.titles.includes(titleOf(source)) && isOf(rule.issuerKey, source) : source.kind === 'learning' && source.program.id === rule.programId;
  return isMeant && isWithin(rule, dayOfIssue(source, timeZone));
}

/** Folded. */
export const titleOf = (source: Source): string => (source.kind === 'learning' ? source.program.foldedTitle : source.foldedAchievement);

function isOf(issuerKey: string | null, source: Source): boolean {
  if (issuerKey === null) return true;
  if (source.kind === 'learning') return source.program.foldedProvider === issuerKey;
  return source.issuer !== null && (source.issuer.key === issuerKey || source.issuer.foldedName === issuerKey);
}

/** Null where a credential does not say since when it is valid: then a rule with days of its own does not hold for it. */
function dayOfIssue(source: Source, timeZone: string): Day | null {
  if (source.kind === 'learning') return source.on;
  return source.validFrom === null ? null : dayOf(source.validFrom, timeZone);
}

function isWithin({ fromOn, toOn }: MappingRule, day: Day | null): boolean {
  if (day === null) return fromOn === null && toOn === null;
  return (fromOn === null || fromOn <= day) && (toOn === null || day <= toOn);
}
