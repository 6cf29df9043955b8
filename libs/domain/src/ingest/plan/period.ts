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
 * The period that a row states, in the light of those of this person that are known. One that overlaps known ones of the same owner begins no later than
 * they do. Without a first day it is the current one, or the next; else it begins today, or, where nothing was known, at an open start. Its key names its first day.
 */
export function statePeriod(known: readonly Period[], { ownerId, from, to }: Stated, { today, keyOf }: Setting): Period {
  const own = known.filter((period) => period.ownerId === ownerId);
  if (from !== null) {
    const fromOn = firstOf([{ fromOn: from }, ...own.filter((period) => overlap(period, { fromOn: from, toOn: to }))]);
    return { key: keyOf(fromOn), ownerId, fromOn, toOn: to };
  }
  const [current] = own.filter((period) => endOf(period) >= today).sort((a, b) => startOf(a) - startOf(b));
  if (current) return { ...current, toOn: to ?? current.toOn };
  const start = known.length === 0 ? null : Math.min(today, to ?? today);
  return { key: keyOf(start), ownerId, fromOn: start, toOn: to };
}

/**
 * One home at a time: what a stated period changes among those of other owners. Earlier ones end the day before it begins, and it ends the day before a
 * later one begins. Answers the periods to write, the stated one first; one of the same first day is written over.
 */
export function takeTurns(known: readonly Period[], stated: Period): Period[] {
  const others = known.filter(({ key, ownerId }) => key !== stated.key && ownerId !== stated.ownerId);
  const later = others.map(startOf).filter((start) => start > startOf(stated) && start <= endOf(stated));
  const cut = later.length === 0 ? stated : { ...stated, toOn: Math.min(...later) - 1 };
  const earlier = others.filter((period) => startOf(period) < startOf(cut) && endOf(period) >= startOf(cut));
  return [cut, ...earlier.map((period) => ({ ...period, toOn: startOf(cut) - 1 }))];
}

/** Keys of the periods whose days a written one of the same owner takes in: they end with it. */
export const takenIn = (known: readonly Period[], written: Period): string[] =>
  known.filter((period) => period.ownerId === written.ownerId && period.key !== written.key && overlap(period, written)).map(({ key }) => key);

/** First and last day included; an open start or end holds for all days on its side. */
export const holdsOn = (period: Pick<Period, 'fromOn' | 'toOn'>, day: Day): boolean => startOf(period) <= day && endOf(period) >= day;

const firstOf = (periods: readonly Pick<Period, 'fromOn'>[]): Day | null => (periods.some(({ fromOn }) => fromOn === null) ? null : Math.min(...periods.map(({ fromOn }) => fromOn!)));
const startOf = ({ fromOn }: Pick<Period, 'fromOn'>): number => fromOn ?? -Infinity;
const endOf = ({ toOn }: Pick<Period, 'toOn'>): number => toOn ?? Infinity;

function overlap(a: Pick<Period, 'fromOn' | 'toOn'>, b: Pick<Period, 'fromOn' | 'toOn'>): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}
