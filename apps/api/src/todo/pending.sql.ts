import { SEEN_PERSON_ID } from '../operation/rights.js';

/**
 * Units that are pending in the newest analysis of today, by the credential whose evidence would meet them. $1 organisation, $2 teams, $3 self, $4 today;
 * `day` is the analysis, no row where there is none yet.
 */
export const PENDING = `
  day as (select a.id from analysis a where a.organisation_id = $1 and a.as_of = $4::date order by a.known_at desc limit 1),
  pending as (
    select c.issuer_id, c.credential_id, c.achievement_folded, e.pending_why, count(*)::int as units
    from analysis_person x cross join lateral unnest(x.state, x.best) as u(state, best)
      join evidence e on e.organisation_id = $1 and e.id = u.best
      join credential_version c on c.organisation_id = $1 and c.credential_id = e.source_id and c.person_id = x.person_id and c.recorded_to is null
    where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = (select id from day) and u.state = 2
    group by c.issuer_id, c.credential_id, c.achievement_folded, e.pending_why)`;
