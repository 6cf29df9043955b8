import { type Day, type FactTable, type FactValues, type Span } from '@tessera/domain';

import type { Stores } from '../units.js';
import type { FactChange } from './fact-change.js';

/** Facts that hold for a while, and whose begin or end coverage sees. */
const SPANS: ReadonlySet<FactTable> = new Set<FactTable>(['exemption', 'leave', 'mapping', 'membership', 'post']);

/** The first day after today on which something that a decision says begins or ends to count; null where all of it counts from today on, or earlier. */
export async function dayAhead(changes: readonly FactChange[], { facts }: Pick<Stores, 'facts'>, today: Day): Promise<Day | null> {
  const sets = changes.filter((change): change is FactChange<'requirement'> => change.table === 'requirement').map(({ before, after }) => (after ?? before)!.requirementSetId);
  const versions = sets.length === 0 ? [] : await facts.open('requirement_set_version', [...new Set(sets)]);
  const days = [...versions.map(({ values }) => values.effectiveOn), ...changes.flatMap(turnsOf)].filter((day) => day > today);
  return days.length === 0 ? null : Math.min(...days);
}

function turnsOf({ table, before, after }: FactChange): Day[] {
  if (!SPANS.has(table)) return [];
  const [was, is] = [before, after] as (Extract<FactValues[FactTable], Span> | null)[];
  const begins = [was?.fromOn, is?.fromOn].filter((day) => typeof day === 'number');
  return was && is && was.toOn !== is.toOn ? [...begins, Math.min(was.toOn ?? Infinity, is.toOn ?? Infinity) + 1] : begins;
}
