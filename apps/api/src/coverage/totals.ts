import { type NamedTotals, namedTotals, TOTALS } from '@tessera/pipeline';

import type { Plain } from '../operation/plain.js';
import type { CoverageTotalsModel } from './coverage.model.js';

type Totals = Plain<CoverageTotalsModel>;

const EMPTY = TOTALS.map(() => 0);

export function totalsOf(people: number, counted: NamedTotals): Totals {
  const { minimumsProven: _proven, minimumsPending: _pending, ...shown } = counted;
  return { people, suppressed: false, ...shown, upTo: counted.met + counted.pending };
}

/** Of teams without people in common. */
export function totalsOfRows(rows: readonly { readonly people: number; readonly totals: ArrayLike<number> }[]): Totals {
  const sum = rows.length === 1 ? rows[0]!.totals : EMPTY.map((_, at) => rows.reduce((total, row) => total + (row.totals[at] ?? 0), 0));
  return totalsOf(rows.reduce((total, { people }) => total + people, 0), namedTotals(sum));
}

/** Too few people stand behind them. */
export const SUPPRESSED: Totals = {
  ...(Object.fromEntries(Object.keys(totalsOf(0, namedTotals(EMPTY))).map((name) => [name, null])) as unknown as Totals),
  people: -1,
  suppressed: true,
};

/** The entry of TOTALS for each number of a stored state; state 0 is met, and counted by the grade of its witness. */
const OF_STATE = ['met', 'contested', 'pending', 'revoked', 'expired', 'lowGrade', 'belowLevel', 'missing', 'leave', 'grace', 'exempt'] as const;
const OF_GRADE = ['claimed', 'activity', 'endorsed', 'attested', 'verified'] as const;

/** Of one person's own units: states, and beside them ranks of grade. */
export function totalsOfUnits(states: readonly number[], grades: readonly number[]): Totals {
  const count: Record<string, number> = namedTotals(EMPTY);
  const add = (name: string | undefined): void => {
    if (name) count[name] = (count[name] ?? 0) + 1;
  };
  states.forEach((state, at) => {
    if (state < 8) add('required');
    add(OF_STATE[state]);
    if (state !== 0) return;
    add(OF_GRADE[grades[at]! - 1]);
    if (grades[at]! >= 4) add('proven');
  });
  return totalsOf(1, count as NamedTotals);
}
