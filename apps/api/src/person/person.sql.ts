import { isAmong } from '../coverage/among.js';
import { MEMBER_NOW, SEEN_PERSON_ID } from '../operation/rights.js';

/** Every statement but ROLES begins with $1 organisation, $2 teams, $3 self; see Operation.names. */
export const PEOPLE = `
  select x.person_id as id, x.name, x.location, x.job_family as "jobFamily", x.cost_centre as "costCentre"
  from person_version x
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID} and x.person_id = any ($4)`;

export const IDENTIFIERS = `
  select x.person_id as id, coalesce(array_agg(x.value order by x.value) filter (where x.kind = 'email'), '{}') as emails,
    coalesce(array_agg(x.value order by x.value) filter (where x.kind = 'external'), '{}') as "externalIds"
  from person_identifier x
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID} and x.person_id = any ($4)
  group by x.person_id`;

export const HOMES = `
  select x.person_id as id, x.team_id as team
  from membership x join membership m on m.organisation_id = x.organisation_id and m.id = x.id and ${MEMBER_NOW}
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = any ($4)`;

export const ROLES = `
  select x.person_id as id, json_agg(json_build_object('id', r.role_id, 'name', r.name) order by r.name) as roles
  from post x
    join post m on m.organisation_id = x.organisation_id and m.id = x.id and ${MEMBER_NOW}
    join role_version r on r.organisation_id = x.organisation_id and r.role_id = x.role_id and r.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = any ($4)
  group by x.person_id`;

export const ON_LEAVE = `
  select distinct x.person_id as id
  from leave x join leave m on m.organisation_id = x.organisation_id and m.id = x.id and ${MEMBER_NOW}
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = any ($4)`;

const FILTER = `
  x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID}
  and ($4::text is null or x.name ilike $4 or exists (
    select from person_identifier i where i.organisation_id = $1 and i.person_id = x.person_id and i.recorded_to is null and i.value ilike $4))
  and ($5::uuid[] is null or x.person_id in (select m.person_id from membership m where ${MEMBER_NOW} and m.team_id = any ($5)))
  and ($6::uuid is null or x.person_id in (
    select e.person_id from evidence e
    where e.organisation_id = $1 and e.recorded_to is null and not e.negative and e.pending_why is null and e.revoked_at is null
      and e.valid_from <= transaction_timestamp() and (e.valid_until is null or e.valid_until > transaction_timestamp())
      and (e.skill_id = $6 or e.achievement_id = $6 or e.achievement_id in (
        select c.achievement_id from credential_set_member c where c.organisation_id = $1 and c.credential_set_id = $6 and c.recorded_to is null))
      and e.level >= $7 and e.grade >= $8))
  and ${isAmong('x.person_id', { among: '$9', knownAt: 'transaction_timestamp()', day: 'current_date' })}`;

/** $4 pattern, $5 teams, $6 topic, $7 level, $8 grade, $9 among whom, then the place in the order by name and id, and the limit. */
export const PAGE = `
  select x.person_id as id, x.name, x.location, x.job_family as "jobFamily", x.cost_centre as "costCentre", lower(x.name) as place
  from person_version x
  where ${FILTER} and ($10::text is null or (lower(x.name), x.person_id) > ($10, $11::uuid))
  order by lower(x.name), x.person_id limit $12`;

export const COUNT = `select count(*)::int as count from person_version x where ${FILTER}`;
