import type { Analysis } from '../coverage/analysis.js';
import { STATES, type Reason } from '../coverage/state.js';
import type { Workforce } from '../coverage/workforce.js';
import { rowsByKey } from '../evidence/rows-by-key.js';
import { gradeOfRank, type Grade } from '../evidence/grade.js';

/** A unit that is not met. */
export interface Gap {
  readonly personId: string;
  readonly topicId: string;
  /** The requirement that set the level. */
  readonly requirementId: string;
  readonly reason: Reason;
  readonly level: number;
  readonly grade: Grade;
  readonly weight: number;
  readonly held: number;
  /** Levels between what is held and what is asked, 1 to 5. */
  readonly shortfall: number;
  /** The evidence that the reason speaks of, or the best there is. */
  readonly bestEvidenceId: string | null;
}

/** Units that are counted and not met, by their number: highest weight first, then largest shortfall, then in the order of units. */
export function findGaps({ units }: Pick<Analysis, 'units'>): Int32Array {
  const keys = new Int32Array(units.count);
  for (let unit = 0; unit < units.count; unit += 1) {
    const isGap = units.excluded[unit] === 0 && units.state[unit] !== 0;
    keys[unit] = isGap ? (HEAVIEST - units.weight[unit]!) * (HIGHEST + 1) + HIGHEST - (units.level[unit]! - units.held[unit]!) : -1;
  }
  return rowsByKey(keys, (HEAVIEST + 1) * (HIGHEST + 1)).rows;
}

/** Room for every number that the columns can carry. */
const HEAVIEST = 255;
const HIGHEST = 255;

/** The gap of one unit in full. The unit is one of those that findGaps gave. */
export function gapOf({ people, topics, requirements, evidence }: Workforce, { units }: Pick<Analysis, 'units'>, unit: number): Gap {
  return {
    personId: people.ids[units.person[unit]!]!,
    topicId: topics.ids[units.topic[unit]!]!,
    requirementId: requirements.ids[units.requirement[unit]!]!,
    reason: STATES[units.state[unit]!] as Reason,
    level: units.level[unit]!,
    grade: gradeOfRank(units.grade[unit]!)!,
    weight: units.weight[unit]!,
    held: units.held[unit]!,
    shortfall: units.level[unit]! - units.held[unit]!,
    bestEvidenceId: evidence.ids[units.best[unit]!] ?? null,
  };
}

/** Minimums that are not met, by their number: highest weight first, then most people missing, then in the order of minimums. */
export function findBrokenMinimums({ minimums }: Pick<Analysis, 'minimums'>): number[] {
  const missing = (minimum: number) => minimums.n[minimum]! - minimums.holders[minimum]!;
  return [...minimums.met.keys()].filter((minimum) => minimums.met[minimum] === 0).sort((a, b) => minimums.weight[b]! - minimums.weight[a]! || missing(b) - missing(a) || a - b);
}
