import { DAY } from './units.sql.js';

/** For who sees everybody: $2 and $3 are null. $4 today, $5 and $6 ids with folded titles, $7 and $8 ids with skills: topics that each shows and that somebody lacks, one unit each of the one person. */
export const MISSING = `
  with ${DAY},
  missing as (
    select distinct d.topic_ids[u.topic + 1] as topic_id
    from day d join analysis_team t on t.organisation_id = $1 and t.analysis_id = d.id and $2::uuid[] is null and $3::uuid is null
      cross join lateral unnest(t.topic, t.required, t.met) as u(topic, required, met) where u.required > u.met),
  said as (
    select t.title, m.skill_id as topic_id from mapping m cross join lateral unnest(string_to_array(m.folded, E'\\x1f')) as t(title)
    where m.organisation_id = $1 and m.recorded_to is null and m.status = 'in-force'
    union select v.folded, s.credential_set_id from achievement_version v join credential_set_member s on s.organisation_id = $1 and s.recorded_to is null and s.achievement_id = v.achievement_id
    where v.organisation_id = $1 and v.recorded_to is null
    union select p.folded, s.credential_set_id from program_version p join credential_set_member s on s.organisation_id = $1 and s.recorded_to is null and s.achievement_id = p.achievement_id
    where p.organisation_id = $1 and p.recorded_to is null),
  shows as (
    select q.id, s.topic_id from unnest($5::text[], $6::text[]) as q(id, title) join said s on s.title = q.title
    union select q.id, q.topic_id from unnest($7::text[], $8::uuid[]) as q(id, topic_id))
  select s.id, count(*)::int as units from shows s join missing m on m.topic_id = s.topic_id group by s.id`;

/** As above; $5 and $6 names with identifiers of people: people who lack anything, one unit each of the one skill. */
export const LACKING_ANYTHING = `
  with ${DAY}
  select q.name as id, count(distinct i.person_id)::int as units
  from unnest($5::text[], $6::text[]) as q(name, identifier)
    join person_identifier i on i.organisation_id = $1 and i.recorded_to is null and i.value = q.identifier and $2::uuid[] is null and $3::uuid is null
    join analysis_person p on p.organisation_id = $1 and p.analysis_id = (select id from day) and p.person_id = i.person_id
  where p.state && array[1, 2, 3, 4, 5, 6, 7]::smallint[] group by q.name`;
