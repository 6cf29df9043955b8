import { GRADE_RANK } from '../evidence/grade.js';
import type { Minimums, Tallies, Totals, Units } from './analysis.js';
import { FIRST_EXCLUSION, FIRST_REASON, OUTCOMES, STATE } from './state.js';
import { OWNER_KIND } from './workforce.js';

/** The figures that follow from the counts of outcomes. */
export function talliesOf(outcomes: Int32Array): Tallies {
  const count = outcomes.length / OUTCOMES;
  const sum = (from: number, to: number) => {
    const sums = new Int32Array(count);
    for (let row = 0; row < count; row += 1) for (let outcome = from; outcome < to; outcome += 1) sums[row]! += outcomes[row * OUTCOMES + outcome]!;
    return sums;
  };
  const pending = FIRST_REASON + STATE.pending - 1;
  return {
    count,
    outcomes,
    required: sum(0, FIRST_EXCLUSION),
    met: sum(0, FIRST_REASON),
    proven: sum(GRADE_RANK.attested - 1, FIRST_REASON),
    pending: sum(pending, pending + 1),
  };
}

/** Totals by row of teams with their subtrees; `above` as rowsAbove gives it, `tops` the rows for what is of the whole organisation. */
export function totalsOf({ units, minimums }: { units: Units; minimums: Minimums }, above: Int32Array, tops: readonly number[]): Totals {
  const outcomes = withSubtrees(outcomesByHome(units, above.length), above);
  const [all, met, proven, pending] = [0, 1, 2, 3].map(() => new Int32Array(above.length)) as [Int32Array, Int32Array, Int32Array, Int32Array];
  for (let minimum = 0; minimum < minimums.count; minimum += 1) {
    for (const row of rowsOfMinimum(minimums, minimum, above, tops)) {
      all[row]! += 1;
      met[row]! += minimums.met[minimum]!;
      proven[row]! += minimums.proven[minimum]!;
      pending[row]! += minimums.pending[minimum]!;
    }
  }
  return { ...talliesOf(outcomes), minimums: all, minimumsMet: met, minimumsProven: proven, minimumsPending: pending };
}

function outcomesByHome({ count, team, outcome }: Units, rows: number): Int32Array {
  const outcomes = new Int32Array(rows * OUTCOMES);
  for (let unit = 0; unit < count; unit += 1) outcomes[team[unit]! * OUTCOMES + outcome[unit]!]! += 1;
  return outcomes;
}

/** Every team's own counts, added to its own row and every row above. */
function withSubtrees(own: Int32Array, above: Int32Array): Int32Array {
  const sums = new Int32Array(own.length);
  for (let team = 0; team < above.length; team += 1) {
    for (let row = team; row >= 0; row = above[row]!) {
      for (let outcome = 0; outcome < OUTCOMES; outcome += 1) sums[row * OUTCOMES + outcome]! += own[team * OUTCOMES + outcome]!;
    }
  }
  return sums;
}

function rowsOfMinimum({ scopeKind, scope }: Minimums, minimum: number, above: Int32Array, tops: readonly number[]): readonly number[] {
  if (scopeKind[minimum] !== OWNER_KIND.team) return tops;
  const rows: number[] = [];
  for (let row = scope[minimum]!; row >= 0; row = above[row]!) rows.push(row);
  return rows;
}
