import { atRisk, changeBetween, expiringByMonth, formatDay, type Analysed, type Change, type MonthOfExpiry, type Risk } from '@tessera/domain';

import type { Figure, KeptAnalysis } from './analysis-store.js';
import { namedTotals, totalsRows, TOTALS, type NamedTotals } from './totals.js';
import { endingsByTeam } from './endings-by-team.js';

/** Risks that are kept: of the whole organisation, and of each team. */
const RISKS = { inAll: 100, ofTeam: 20 } as const;

/** The figure `risks`: of the organisation the worst of all scopes, of a team its own only. `rank` is the place among all, the worst first. */
export type RisksFigure = readonly (Risk & { readonly rank: number })[];

/** The figure `expiring`: of the organisation, and of each team's own people (without the teams below), so that sums over teams are right. A team without the figure has nothing that ends. */
export type ExpiringFigure = readonly MonthOfExpiry[];

/** The figure `change`, of the organisation: what became of units and minimums since an earlier day. */
export interface ChangeFigure {
  readonly since: string;
  readonly sinceAnalysisId: string;
  readonly beforeTotals: NamedTotals;
  readonly units: CountedChange;
  readonly minimums: CountedChange;
}

export type CountedChange = Pick<Change<never>, 'before' | 'after'> & {
  readonly parts: readonly (Pick<Change<never>['parts'][number], 'kind' | 'why' | 'met' | 'required'> & { readonly count: number })[];
};

/** What the Overview shows without looking into cells. `before` is the analysis to compare with, if there is one; `endings` has one byte for each unit. */
export function figuresOf(now: Analysed, before: (Analysed & { readonly kept: KeptAnalysis }) | null, endings: Uint8Array): Figure[] {
  return [
    { teamId: null, name: 'totals', content: organisationTotals(now) },
    ...risksOf(now),
    ...expiringOf(now, endings),
    ...(before ? [{ teamId: null, name: 'change', content: changeSince(before, now) } as const] : []),
  ];
}

export function organisationTotals({ analysis: { totals } }: Pick<Analysed, 'analysis'>): NamedTotals {
  return namedTotals(totalsRows(totals, totals.count).subarray(-TOTALS.length));
}

function risksOf({ analysis, workforce }: Analysed): Figure[] {
  const ranked: RisksFigure = atRisk(analysis, workforce, Infinity).map((risk, rank) => ({ ...risk, rank }));
  const ofTeams = new Map<string, (typeof ranked)[number][]>();
  for (const risk of ranked) {
    if (risk.scopeKind !== 'team' || risk.scopeId === null) continue;
    const own = ofTeams.get(risk.scopeId) ?? [];
    if (own.length < RISKS.ofTeam) ofTeams.set(risk.scopeId, [...own, risk]);
  }
  return [{ teamId: null, name: 'risks', content: ranked.slice(0, RISKS.inAll) }, ...[...ofTeams].map(([teamId, content]) => ({ teamId, name: 'risks', content }) as const)];
}

function expiringOf({ analysis: { asOf, units }, workforce: { teams } }: Analysed, endings: Uint8Array): Figure[] {
  const figure = (teamId: string | null, of: Uint8Array): Figure => ({ teamId, name: 'expiring', content: expiringByMonth(asOf.day, of) satisfies ExpiringFigure });
  const ofTeams = endingsByTeam(units, endings, teams.ids.length);
  return [figure(null, endings), ...ofTeams.flatMap((of, team) => (of.length > 0 ? [figure(teams.ids[team]!, of)] : []))];
}

function changeSince(before: Analysed & { readonly kept: KeptAnalysis }, now: Analysed): ChangeFigure {
  const { units, minimums } = changeBetween(before, now);
  return {
    since: formatDay(before.analysis.asOf.day),
    sinceAnalysisId: before.kept.id,
    beforeTotals: organisationTotals(before),
    units: counted(units),
    minimums: counted(minimums),
  };
}

const counted = ({ before, after, parts }: Change<unknown>): CountedChange => ({
  before,
  after,
  parts: parts.map(({ kind, why, met, required, of }) => ({ kind, why, met, required, count: of.length })),
});
