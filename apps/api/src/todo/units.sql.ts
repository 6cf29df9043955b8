import { SEEN_PERSON_ID } from '../operation/rights.js';

/** $1 organisation, $4 today: the newest analysis of it; no row where there is none yet. */
export const DAY = `day as materialized (select a.id, a.topic_ids from analysis a where a.organisation_id = $1 and a.as_of = $4::date order by a.known_at desc limit 1)`;

/** Where today is not analysed yet, nothing is known of what would move. */
export const known = (units: string): string => `case when exists (select from day) then coalesce(${units}, 0)::int end`;

/**
 * Units that are pending in the newest analysis of today, by the source whose evidence would meet them: from the evidence, which is some of all,
 * to the units of those people. $1 organisation, $2 teams, $3 self, $4 today.
 */
export const PENDING = `
  ${DAY},
  pending as (
    select x.source_kind, x.source_id, x.pending_why, count(*)::int as units
    from evidence x
      join analysis_person p on p.organisation_id = $1 and p.analysis_id = (select id from day) and p.person_id = x.person_id
      cross join lateral (select unnest(p.state) as state, unnest(p.best) as best) u
    where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.recorded_to is null and x.pending_why is not null and u.state = 2 and u.best = x.id
    group by x.source_kind, x.source_id, x.pending_why)`;

/**
 * Units that are not met and could be by what is `asked`: CTE of id, person_id, topic_id, level and rank, of people whom the reader sees.
 * Each unit counts once for an id, whatever else it asks for. People are looked up one by one: few are asked for, of many.
 */
export const MOVED = `
  moved as (
    select q.id, count(distinct (q.person_id, q.topic_id))::int as units
    from (select a.*, array_position(d.topic_ids, a.topic_id) - 1 as topic from asked a cross join day d) q
      cross join lateral (select p.* from analysis_person p where p.organisation_id = $1 and p.analysis_id = (select id from day) and p.person_id = q.person_id limit 1) p
      cross join lateral (select array_position(p.topic, q.topic) as at) u
    where p.state[u.at] between 1 and 7 and p.level[u.at] <= q.level and p.minimum_grade[u.at] <= q.rank
    group by q.id)`;
