import type { Analysis } from '../coverage/analysis.js';
import { DAY_MS, formatDay, instantAtStartOf, type Day } from '../organisation/day.js';

/** What ends in one calendar month of the organisation's time zone. Evidence that ends at midnight ends in the month of its last day. */
export interface MonthOfExpiry {
  /** `2026-11` */
  readonly month: string;
  /** Distinct evidence that is the witness of a counted unit. */
  readonly witnesses: number;
  /** Counted units whose witness ends. */
  readonly units: number;
  /** Counted units which then nothing that is valid today meets any more. */
  readonly lost: number;
}

/** Calendar months from that of the as-of day on, in order, empty ones too; of the first only what is left of it. */
export function expiringByMonth({ asOf, units }: Pick<Analysis, 'asOf' | 'units'>, timeZone: string, months = 12): MonthOfExpiry[] {
  const firstDays = firstDaysFrom(asOf.day, months);
  const ends = firstDays.slice(1).map((day) => instantAtStartOf(day, timeZone));
  const monthOf = (instant: number) => (instant === Infinity ? -1 : ends.findIndex((end) => instant <= end));
  const witnesses = ends.map(() => new Set<number>());
  const [ending, lost] = [new Int32Array(months), new Int32Array(months)];

  for (let unit = 0; unit < units.count; unit += 1) {
    if (units.excluded[unit] !== 0 || units.witness[unit]! < 0) continue;
    const [month, last] = [monthOf(units.until[unit]!), monthOf(units.heldUntil[unit]!)];
    if (month >= 0) {
      ending[month]! += 1;
      witnesses[month]!.add(units.witness[unit]!);
    }
    if (last >= 0) lost[last]! += 1;
  }
  return ends.map((_, i) => ({ month: formatDay(firstDays[i]!).slice(0, 7), witnesses: witnesses[i]!.size, units: ending[i]!, lost: lost[i]! }));
}

/** The first day of the month of `day` and of each of the `count` months after it. */
function firstDaysFrom(day: Day, count: number): Day[] {
  const [year, month] = formatDay(day).split('-').map(Number) as [number, number];
  return Array.from({ length: count + 1 }, (_, i) => Date.UTC(year, month - 1 + i, 1) / DAY_MS);
}
