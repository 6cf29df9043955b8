import { heldCredentials, heldLearning, NEWEST_ANALYSIS } from './held.sql.js';

/** $1 organisation, $2 teams, $3 self. */
export const CREDENTIAL_TITLES = `
  select x.issuer_id as "issuerId", a.key as "issuerKey", i.name as issuer, i.folded as "issuerFolded", x.achievement_folded as folded, min(x.achievement) as title,
    count(distinct x.person_id)::int as people, min(x.recorded_from) as since
  ${heldCredentials()} and x.achievement_folded <> '' group by 1, 2, 3, 4, 5`;

/** Person by person first: to count distinct people, all of them would be sorted. */
export const PROGRAM_TITLES = `
  select p.program_id as "programId", p.provider as issuer, p.folded, p.title, h.people, h.since
  from (
    select o.program_id, count(*)::int as people, min(o.since) as since
    from (select x.program_id, x.person_id, min(x.recorded_from) as since ${heldLearning()} group by x.program_id, x.person_id) o group by o.program_id) h
    join program_version p on p.organisation_id = $1 and p.recorded_to is null and p.program_id = h.program_id`;

export const ALIGNMENTS = `
  select distinct x.issuer_id as "issuerId", x.achievement_folded as folded, t.target ->> 'targetName' as name, t.target ->> 'targetCode' as code, t.target ->> 'targetUrl' as url
  from (select x.* ${heldCredentials()}) x
    cross join lateral (
      select jsonb_path_query(x.claim, '$.alignments[*]') as target union all select jsonb_path_query(x.claim, '$.results[*].alignments[*]')) t`;

/** $1 organisation. */
export const SKILLS = `
  select v.skill_id as id, v.name, v.code as "externalCode",
    coalesce((select array_agg(s.alias order by s.alias) from skill_alias s where s.organisation_id = $1 and s.recorded_to is null and s.skill_id = v.skill_id), '{}') as aliases
  from skill_version v where v.organisation_id = $1 and v.recorded_to is null order by v.name, v.skill_id`;

/** What mappings say of skills, and what was decided against. */
export const SAID = `
  select a.key as "issuerKey", m.program_id as "programId", m.folded, m.skill_id as "skillId", m.status, m.batch_id as "batchId", m.id, m.title
  from mapping m left join issuer a on a.organisation_id = $1 and a.id = m.issuer_id
  where m.organisation_id = $1 and m.recorded_to is null and m.status <> 'undecided'`;

/** $4 places of titles, $5 skills suggested for each, $6 issuers, $7 folded titles, $8 programs. Who lacks nothing is left out before anybody is looked up. */
export const LACKING = `
  with newest as materialized (select n.id, n.topic_ids from analysis n where n.organisation_id = $1 and n.id = ${NEWEST_ANALYSIS}),
  asked as materialized (
    select s.*, array_position(n.topic_ids, s.skill_id) - 1 as topic
    from unnest($4::int[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[]) as s(place, skill_id, issuer_id, folded, program_id) cross join newest n
    where s.skill_id = any (n.topic_ids)),
  lacking as materialized (
    select p.person_id, p.topic, p.state from analysis_person p
    where p.organisation_id = $1 and p.analysis_id = (select id from newest) and p.state && array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  held as (
    select s.place, s.topic, x.person_id ${heldCredentials('asked s join credential_version x on x.issuer_id = s.issuer_id and x.achievement_folded = s.folded')}
    union
    select s.place, s.topic, x.person_id ${heldLearning('join asked s on s.program_id = x.program_id')})
  select h.place, count(distinct h.person_id)::int as people, count(*)::int as units
  from held h join lacking l on l.person_id = h.person_id and l.state[array_position(l.topic, h.topic)] between 1 and 7
  group by h.place`;
