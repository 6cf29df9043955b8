import { requirementsInForce } from '../requirement/in-force.sql.js';

/** $1 organisation, $2 known-at or null for all that stands now, this unit of work included, $3 the day. */
const known = (alias: string): string =>
  `${alias}.organisation_id = $1 and ${alias}.recorded_from <= coalesce($2::timestamptz, 'infinity')
   and (${alias}.recorded_to is null or ${alias}.recorded_to > coalesce($2::timestamptz, 'infinity'))`;
const inForce = (alias: string): string => `(${alias}.from_on is null or ${alias}.from_on <= $3::date) and (${alias}.to_on is null or ${alias}.to_on >= $3::date)`;
const numbered = (column: string): string => `(row_number() over (order by ${column}) - 1)::int as i`;
const day = (value: string): string => `coalesce(${value} - date '1970-01-01', -1000000)`;
const instant = (value: string, open: string): string => `coalesce(round(date_part('epoch', ${value}) * 1000), '${open}')`;
const ints = (column: string): string => `string_agg(int4send(${column}::int), '') as ${column}`;
const list = (column: string): string => `string_agg(${column}::text, ',') as ${column}`;

/** The places of what columns point at, numbered in the order of ids. */
const PEOPLE = `people as (select v.person_id as id, v.from_on, v.to_on, ${numbered('v.person_id')} from person_version v where ${known('v')})`;
const TEAMS = `teams as (select v.team_id as id, v.parent_id, ${numbered('v.team_id')} from team_version v where ${known('v')})`;
const ROLES = `roles as (select v.role_id as id, ${numbered('v.role_id')} from role_version v where ${known('v')})`;
const TOPICS = `topics as (select a.id, a.kind, ${numbered('a.id')} from (
  select distinct coalesce(r.skill_id, r.credential_set_id) as id, (r.skill_id is null)::int as kind from requirement r where ${known('r')} and r.asked) a)`;

export const TEAM_COLUMNS = `with ${TEAMS}
  select ${list('id')}, ${ints('parent')} from (
    select t.id, coalesce(above.i, -1) as parent from teams t left join teams above on above.id = t.parent_id order by t.id) x`;

export const ROLE_COLUMNS = `with ${ROLES} select ${list('id')} from (select r.id from roles r order by r.id) x`;

export const TOPIC_COLUMNS = `with ${TOPICS} select ${list('id')}, ${ints('kind')} from (select t.id, t.kind from topics t order by t.id) x`;

/** Who is employed elsewhere in time has no team on that day, and so is not counted. */
export const PEOPLE_COLUMNS = `with ${PEOPLE}, ${TEAMS},
  home as (
    select distinct on (m.person_id) m.person_id, t.i from membership m join teams t on t.id = m.team_id
    where ${known('m')} and ${inForce('m')} order by m.person_id, m.from_on desc nulls last, m.id),
  away as (select distinct l.person_id from leave l where ${known('l')} and ${inForce('l')})
  select ${list('id')}, ${ints('team')}, ${ints('joined')}, ${ints('away')} from (
    select p.id, case when ${inForce('p')} then coalesce(home.i, -1) else -1 end as team, ${day('p.from_on')} as joined, (away.person_id is not null)::int as away
    from people p left join home on home.person_id = p.id left join away on away.person_id = p.id order by p.id) x`;

export const POST_COLUMNS = `with ${PEOPLE}, ${ROLES}
  select ${ints('person')}, ${ints('role')}, ${ints('since')} from (
    select p.i as person, r.i as role, ${day('f.from_on')} as since
    from post f join people p on p.id = f.person_id join roles r on r.id = f.role_id
    where ${known('f')} and ${inForce('f')} order by 1, 2, 3) x`;

/** `asked` packs level, grade and weight. */
export const REQUIREMENT_COLUMNS = `with ${TEAMS}, ${ROLES}, ${TOPICS}, force as (${requirementsInForce(known, '$3')})
  select ${list('id')}, ${ints('kind')}, ${ints('owner')}, ${ints('topic')}, ${ints('asked')}, ${ints('grace')}, ${ints('minimum')} from (
    select r.id, case r.owner_kind when 'role' then 0 when 'team' then 1 else 2 end as kind, coalesce(roles.i, teams.i, -1) as owner, t.i as topic,
      (case when r.skill_id is null then 1 else r.level end) | (r.minimum_grade::int << 8) | (r.weight::int << 16) as asked, r.grace_days as grace, coalesce(r.minimum, 0) as minimum
    from force r join topics t on t.id = r.topic_id left join roles on roles.id = r.role_id left join teams on teams.id = r.team_id
    where r.owner_kind = 'organisation' or roles.i is not null or teams.i is not null order by r.id) x`;

export const EXEMPTION_COLUMNS = `with ${PEOPLE}, ${TOPICS}
  select ${ints('person')}, ${ints('topic')} from (
    select distinct p.i as person, t.i as topic
    from exemption e join people p on p.id = e.person_id join topics t on t.id = coalesce(e.skill_id, e.credential_set_id)
    where ${known('e')} and ${inForce('e')} order by 1, 2) x`;

/** Evidence of what nobody asks for is left out; of an achievement it counts for every set that the achievement is a member of, at level 1. */
export const EVIDENCE_COLUMNS = `with ${PEOPLE}, ${TOPICS},
  speaks as (
    select e.id, e.person_id, e.skill_id as topic_id, e.level, e.grade, e.negative, e.settles, e.valid_from, e.valid_until, e.revoked_at, e.pending_why
    from evidence e where ${known('e')} and e.skill_id is not null
    union all
    select e.id, e.person_id, m.credential_set_id, 1, e.grade, e.negative, e.settles, e.valid_from, e.valid_until, e.revoked_at, e.pending_why
    from evidence e join credential_set_member m on m.achievement_id = e.achievement_id
    where ${known('e')} and ${known('m')})
  select ${list('id')}, ${ints('person')}, ${ints('topic')}, ${ints('said')},
    string_agg(float8send("from"), '') as "from", string_agg(float8send(until), '') as until, string_agg(float8send(revoked), '') as revoked from (
    select s.id, p.i as person, t.i as topic, s.level::int | (s.grade::int << 8) | (s.negative::int << 16) | (s.settles::int << 17) | ((s.pending_why is not null)::int << 24) as said,
      ${instant('s.valid_from', '-Infinity')} as "from", ${instant('s.valid_until', 'Infinity')} as until, ${instant('s.revoked_at', 'Infinity')} as revoked
    from speaks s join people p on p.id = s.person_id join topics t on t.id = s.topic_id order by s.id, t.i) x`;

/** The policy in force: version 1 is the default, and every instant at which a setting changed makes another. */
export const SETTING = `select o.time_zone as "timeZone", (date_part('epoch', clock_timestamp()) * 1000)::float8 as now,
    1 + (select count(distinct at)::int from (select s.recorded_from as at from policy_setting s where s.organisation_id = $1
      union all select s.recorded_to from policy_setting s where s.organisation_id = $1 and s.recorded_to is not null) x) as "policyVersion",
    coalesce((select json_agg(json_build_object('name', s.name, 'skillId', s.skill_id, 'value', s.value)) from policy_setting s
      where s.organisation_id = $1 and s.recorded_to is null), '[]') as settings
  from organisation o where o.id = $1`;

/** As it is for everybody else. */
export const USUAL_SETTING = `select set_config(name, reset_val || coalesce(unit, ''), true) from pg_settings where name in ('enable_nestloop', 'work_mem')`;
