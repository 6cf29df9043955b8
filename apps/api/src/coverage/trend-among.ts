import { TREND_FIGURES, type TrendFigure } from '@tessera/pipeline';

import type { Operation } from '../operation/operation.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import { type AmongParameter, isAmong, knownAt } from './among.js';
import { type KeptTrend, type MonthFigures, monthsBefore } from './trend-rows.js';

/** $4 known-at, $5 the days, $6 among whom, $7 the instant asked for or null, $8 teams or null for the organisation. People count where their home team was, as in an analysis of each day. */
const MONTHS = `
  with recursive place as (
    select unnest($8::uuid[]) as id
    union
    select t.team_id from team_version t join place p on t.parent_id = p.id where ${knownAt('t', '$4')})
  select to_char(d.day, 'YYYY-MM-DD') as day, ${TREND_FIGURES.map((figure) => `m.${figure}`).join(', ')}
  from unnest($5::date[]) with ordinality as d(day, at) cross join lateral (
    select ${TREND_FIGURES.map((figure) => `coalesce(sum(x.${figure}[d.at]), 0)::int as ${figure}`).join(', ')}
    from trend_person x
    where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.ends_on = ($5::date[])[cardinality($5::date[])] and x.asked_at is not distinct from $7::timestamptz
      and x.people[d.at] = 1 and ($8::uuid[] is null or x.team_id in (select id from place)) and ${isAmong('x.person_id', { among: '$6', knownAt: '$4', day: 'd.day' })}) m
  order by d.at`;

export interface TrendAmong {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly teamIds: readonly string[] | null;
  readonly among: NonNullable<AmongParameter>;
}

/** The kept months counted anew over the people asked for. */
export async function trendAmong(operation: Operation, kept: KeptTrend, { asOf, knownAt: askedAt, teamIds, among }: TrendAmong): Promise<KeptTrend> {
  const rows = await operation.records<Record<TrendFigure, number> & { day: string }>(MONTHS, kept.knownAt, monthsBefore(asOf), among, askedAt, teamIds);
  return { ...kept, months: rows satisfies MonthFigures[] };
}
