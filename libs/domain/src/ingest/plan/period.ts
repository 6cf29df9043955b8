import type { Day } from '../../organisation/day.js';
import type { Period } from './known.js';

interface Stated {
  readonly ownerId: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

interface Setting {
  readonly today: Day;
  /** Key of a new period that begins on this day. */
  readonly keyOf: (from: Day | null) => string;
}

/**
 * The period that a row states, in the light of those of this person that are known. One that overlaps a known one of the same owner is that one,
 * which never begins later for it. Without a first day it is the current one; else it begins today, or, where nothing was known, at an open start.
 */
export function statePeriod(known: readonly Period[], { ownerId, from, to }: Stated, { today, keyOf }: Setting): Period {
  const own = known.filter((period) => period.ownerId === ownerId);
  if (from !== null) {
    const same = own.find((period) => overlap(period, { fromOn: from, toOn: to }));
    const fromOn = same && startOf(same) < from ? same.fromOn : from;
    return { key: same?.key ?? keyOf(from), ownerId, fromOn, toOn: to };
  }
  const current = own.find((period) => endOf(period) >= today);
  if (current) return { ...current, toOn: to ?? current.toOn };
  const start = known.length === 0 ? null : Math.min(today, to ?? today);
  return { key: keyOf(start), ownerId, fromOn: start, toOn: to };
}

/**
 * One home at a time: what a stated period changes among those known. Earlier ones end the day before it begins, and it ends the day before a later one begins.
 * Answers the periods to write, the stated one first.
 */
export function takeTurns(known: readonly Period[], stated: Period): Period[] {
  const others = known.filter(({ key }) => key !== stated.key);
  const later = others.map(startOf).filter((start) => start > startOf(stated) && start <= endOf(stated));
  const cut = later.length === 0 ? stated : { ...stated, toOn: Math.min(...later) - 1 };
  const earlier = others.filter((period) => startOf(period) < startOf(cut) && endOf(period) >= startOf(cut));
  return [cut, ...earlier.map((period) => ({ ...period, toOn: startOf(cut) - 1 }))];
}

const startOf = ({ fromOn }: Pick<Period, 'fromOn'>): number => fromOn ?? -Infinity;
const endOf = ({ toOn }: Pick<Period, 'toOn'>): number => toOn ?? Infinity;

function overlap(a: Pick<Period, 'fromOn' | 'toOn'>, b: Pick<Period, 'fromOn' | 'toOn'>): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}
