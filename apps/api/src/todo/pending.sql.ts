import { SEEN_PERSON_ID } from '../operation/rights.js';

/**
 * Units that are pending in the newest analysis of today, by the source whose evidence would meet them. $1 organisation, $2 teams, $3 self, $4 today;
 * `day` is the analysis, no row where there is none yet.
 */
export const PENDING = `
  day as (select a.id from analysis a where a.organisation_id = $1 and a.as_of = $4::date order by a.known_at desc limit 1),
  pending as (
    select e.source_kind, e.source_id, e.pending_why, count(*)::int as units
    from analysis_person x cross join lateral unnest(x.state, x.best) as u(state, best)
      join evidence e on e.organisation_id = $1 and e.id = u.best
    where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = (select id from day) and 2::smallint = any (x.state) and u.state = 2
    group by e.source_kind, e.source_id, e.pending_why)`;
