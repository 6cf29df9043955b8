import { formatDay, monthEndsBefore, parseDay } from '@tessera/domain';
import { TREND_FIGURES, TREND_MONTHS, type TrendFigure } from '@tessera/pipeline';

import type { Operation } from '../operation/operation.js';

/** $2 last day of the last month, $3 the instant asked for or null, $4 teams or null for the organisation. Facts have changed since as long as, or where, the coverage of today was to be computed anew. */
const ROWS = `
  select ${TREND_FIGURES.join(', ')}, t.known_at as "knownAt", t.computed_at as "computedAt", t.asked_at is null and exists (
    select from job j where j.organisation_id = $1 and j.queue = 'coverage' and j.key = 'today' and (j.finished_at is null or j.finished_at > t.known_at)) as stale
  from trend t
  where t.organisation_id = $1 and t.ends_on = $2::date and t.asked_at is not distinct from $3::timestamptz
    and (case when $4::uuid[] is null then t.team_id is null else t.team_id = any ($4) end)`;

type Row = Readonly<Record<TrendFigure, number[]>> & { readonly knownAt: Date; readonly computedAt: Date; readonly stale: boolean };

export type MonthFigures = Readonly<Record<TrendFigure, number>> & { readonly day: string };

export interface KeptTrend {
  readonly months: readonly MonthFigures[];
  /** What was known then is in the months. */
  readonly knownAt: Date;
  readonly computedAt: Date;
  readonly stale: boolean;
}

/** Days of the months that are over on the as-of day. */
export const monthsBefore = (asOf: string): string[] => monthEndsBefore(parseDay(asOf), TREND_MONTHS).map(formatDay);

/** Of teams without people in common, or of the organisation; null where it is not computed yet for all of them. */
export async function trendRows(operation: Operation, { asOf, knownAt, teamIds }: { readonly asOf: string; readonly knownAt: string | null; readonly teamIds: readonly string[] | null }): Promise<KeptTrend | null> {
  const days = monthsBefore(asOf);
  const rows = await operation.rows<Row>(ROWS, days.at(-1), knownAt, teamIds);
  const [first] = rows;
  if (!first || rows.length < (teamIds?.length ?? 1)) return null;
  const sumOf = (figure: TrendFigure, month: number): number => rows.reduce((sum, row) => sum + row[figure][month]!, 0);
  const months = days.map((day, month) => ({ day, ...(Object.fromEntries(TREND_FIGURES.map((figure) => [figure, sumOf(figure, month)])) as Omit<MonthFigures, 'day'>) }));
  return { months, knownAt: first.knownAt, computedAt: first.computedAt, stale: rows.some(({ stale }) => stale) };
}
