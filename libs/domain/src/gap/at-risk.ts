import type { Analysis } from '../coverage/analysis.js';
import { cellAt } from '../coverage/cell-at.js';
import { rowsAbove } from '../coverage/team-tree.js';
import type { OWNER_KIND, Workforce } from '../coverage/workforce.js';
import { DAY_MS } from '../organisation/day.js';
import { findBrokenMinimums } from './gap.js';

export type RiskReason = 'minimum-broken' | 'minimum-hangs-on-one' | 'skill-hangs-on-one' | 'minimum-will-break' | 'unmet-share';

/** One requirement at risk, with the numbers that say why. */
export interface Risk {
  readonly reason: RiskReason;
  readonly scopeKind: keyof typeof OWNER_KIND;
  /** Null for the organisation. */
  readonly scopeId: string | null;
  readonly topicId: string;
  readonly weight: number;
  /** Distinct people who hold it, out of `needed`: N of a minimum, else everyone who is asked. */
  readonly holders: number;
  readonly needed: number;
  /** ms since 1970 at which a minimum breaks if nobody acts; null for other reasons. */
  readonly breaksAt: number | null;
}

/**
 * The requirements most at risk: broken minimums, minimums that hang on one person, skills of weight 2 or more that hang on one person in a team
 * (named for the highest team where they do), minimums that expiry breaks within a year, the nearest first, then the largest unmet share, times weight.
 * Each scope and topic once among minimums and once among the rest, for the first reason; the order is stable.
 */
export function atRisk(analysis: Analysis, workforce: Workforce, limit: number): Risk[] {
  const risks = [
    ...findBrokenMinimums(analysis).map((minimum) => ofMinimum(analysis, workforce, minimum, { reason: 'minimum-broken' })),
    ...hangingMinimums(analysis).map((minimum) => ofMinimum(analysis, workforce, minimum, { reason: 'minimum-hangs-on-one' })),
    ...hangingCells(analysis, workforce).map((cell) => ofCell(analysis, workforce, cell, 'skill-hangs-on-one')),
    ...breakingMinimums(analysis).map(({ minimum, breaksAt }) => ofMinimum(analysis, workforce, minimum, { reason: 'minimum-will-break', breaksAt })),
    ...shortCells(analysis, workforce).map((cell) => ofCell(analysis, workforce, cell, 'unmet-share')),
  ];
  const first = new Map<string, Risk>();
  for (const risk of risks) {
    const name = [risk.reason.startsWith('minimum'), risk.scopeKind, risk.scopeId, risk.topicId].join('\n');
    if (!first.has(name)) first.set(name, risk);
  }
  return [...first.values()].slice(0, limit);
}

function hangingMinimums({ minimums }: Analysis): number[] {
  return [...minimums.busFactor.keys()].filter((minimum) => minimums.busFactor[minimum] === 1).sort((a, b) => minimums.weight[b]! - minimums.weight[a]! || minimums.n[b]! - minimums.n[a]! || a - b);
}

/** Where a team hangs on the one person that the team above hangs on, too, only that one is named. */
function hangingCells({ topicCells: cells }: Analysis, { teams }: Workforce): number[] {
  const above = rowsAbove(teams);
  const hangsAbove = (cell: number) => {
    const row = above[cells.team[cell]!]!;
    return row >= 0 && cells.busFactor[cellAt(cells, row, cells.column[cell]!)] === 1;
  };
  return [...cells.busFactor.keys()]
    .filter((cell) => cells.busFactor[cell] === 1 && !hangsAbove(cell))
    .sort((a, b) => cells.weight[b]! - cells.weight[a]! || cells.required[b]! - cells.required[a]! || a - b);
}

function breakingMinimums({ minimums, asOf }: Analysis): { readonly minimum: number; readonly breaksAt: number }[] {
  return [...minimums.busFactor.keys()]
    .filter((minimum) => minimums.met[minimum] === 1)
    .map((minimum) => ({ minimum, breaksAt: minimums.holderUntil.slice(minimums.holderStart[minimum], minimums.holderStart[minimum + 1]).sort()[minimums.busFactor[minimum]! - 1]! }))
    .filter(({ breaksAt }) => breaksAt <= asOf.instant + 365 * DAY_MS)
    .sort((a, b) => a.breaksAt - b.breaksAt || minimums.weight[b.minimum]! - minimums.weight[a.minimum]! || a.minimum - b.minimum);
}

/** Topics of the whole organisation that somebody lacks. */
function shortCells({ topicCells: cells }: Analysis, { teams }: Workforce): number[] {
  const unmet = (cell: number) => cells.required[cell]! - cells.met[cell]!;
  const share = (cell: number) => (cells.weight[cell]! * unmet(cell)) / cells.required[cell]!;
  return [...cells.team.keys()]
    .slice(cells.start[teams.ids.length])
    .filter((cell) => unmet(cell) > 0)
    .sort((a, b) => share(b) - share(a) || unmet(b) - unmet(a) || a - b);
}

function ofMinimum({ minimums }: Analysis, { roles, teams, topics }: Workforce, minimum: number, why: { readonly reason: RiskReason; readonly breaksAt?: number }): Risk {
  const kind = minimums.scopeKind[minimum]!;
  return {
    reason: why.reason,
    scopeKind: (['role', 'team', 'organisation'] as const)[kind]!,
    scopeId: [roles.ids, teams.ids, []][kind]![minimums.scope[minimum]!] ?? null,
    topicId: topics.ids[minimums.topic[minimum]!]!,
    weight: minimums.weight[minimum]!,
    holders: minimums.holders[minimum]!,
    needed: minimums.n[minimum]!,
    breaksAt: why.breaksAt ?? null,
  };
}

function ofCell({ topicCells: cells }: Analysis, { teams, topics }: Workforce, cell: number, reason: RiskReason): Risk {
  const scopeId = teams.ids[cells.team[cell]!] ?? null;
  return {
    reason,
    scopeKind: scopeId === null ? 'organisation' : 'team',
    scopeId,
    topicId: topics.ids[cells.column[cell]!]!,
    weight: cells.weight[cell]!,
    holders: cells.met[cell]!,
    needed: cells.required[cell]!,
    breaksAt: null,
  };
}
