import { OUTCOMES, type Totals } from '@tessera/domain';

const OUTCOME_NAMES = [
  'claimed', 'activity', 'endorsed', 'attested', 'verified',
  'contested', 'pending', 'revoked', 'expired', 'lowGrade', 'belowLevel', 'missing',
  'leave', 'grace', 'exempt',
] as const;

const FURTHER = ['required', 'met', 'proven', 'minimums', 'minimumsMet', 'minimumsProven', 'minimumsPending'] as const;

/** Names of the entries of a stored row of totals (`analysis_team.totals`), in order; the grades are those of the witnesses of met units. */
export const TOTALS = [...OUTCOME_NAMES, ...FURTHER] as const;

export type TotalName = (typeof TOTALS)[number];
export type NamedTotals = Readonly<Record<TotalName, number>>;

/** The totals of the first `rows` rows, one after another, each as TOTALS has it. */
export function totalsRows(totals: Totals, rows: number): Int32Array {
  const flat = new Int32Array(rows * TOTALS.length);
  for (let row = 0; row < rows; row += 1) {
    const at = row * TOTALS.length;
    flat.set(totals.outcomes.subarray(row * OUTCOMES, (row + 1) * OUTCOMES), at);
    FURTHER.forEach((name, i) => (flat[at + OUTCOMES + i] = totals[name][row]!));
  }
  return flat;
}

/** One stored row by name. */
export const namedTotals = (row: ArrayLike<number>): NamedTotals =>
  Object.fromEntries(TOTALS.map((name, i) => [name, row[i] ?? 0])) as Record<TotalName, number>;
