import type { Analysis, Workforce } from '@tessera/domain';

import type { Figure, KeptAnalysis } from './analysis-store.js';
import { namedTotals, totalsRows, TOTALS } from './totals.js';

export interface Computed {
  readonly workforce: Workforce;
  readonly analysis: Analysis;
}

/** What the Overview shows without looking into cells. */
export function figuresOf(now: Computed, _before: (Computed & { readonly kept: KeptAnalysis }) | null): Figure[] {
  return [{ teamId: null, name: 'totals', content: organisationTotals(now.analysis) }];
}

export function organisationTotals({ totals }: Analysis): ReturnType<typeof namedTotals> {
  return namedTotals(totalsRows(totals, totals.count).subarray(-TOTALS.length));
}
