import { EXCLUSION } from './state.js';
import type { AsOf, Workforce } from './workforce.js';

/** Why a person is not counted for a topic on the as-of day: the first of leave, grace, exempt; 0 where counted. Grace is over on the day `graceEnds`. */
export type ExclusionOf = (person: number, topic: number, graceEnds: number) => number;

export function exclusionOn({ people, topics, exemptions }: Workforce, { day }: AsOf): ExclusionOf {
  const size = topics.ids.length;
  const exempt = new Set<number>();
  for (let row = 0; row < exemptions.person.length; row += 1) exempt.add(exemptions.person[row]! * size + exemptions.topic[row]!);

  return (person, topic, graceEnds) => {
    if (people.onLeave[person]) return EXCLUSION.leave;
    if (day < graceEnds) return EXCLUSION.grace;
    return exempt.size > 0 && exempt.has(person * size + topic) ? EXCLUSION.exempt : EXCLUSION.none;
  };
}
