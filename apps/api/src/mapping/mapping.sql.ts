import { SEEN_PERSON_ID } from '../operation/rights.js';
import { heldCredentials, heldLearning, NEWEST_ANALYSIS } from './held.sql.js';

export const COLUMNS = `
  select m.id, m.key, m.program_id as "programId", m.issuer_id as "issuerId", coalesce(i.name, p.provider, a.key, '') as issuer, coalesce(a.key, p.provider, '') as "issuerKey",
    m.title, m.folded, coalesce(m.skill_id, m.achievement_id) as "topicId", m.level, m.assessment, m.from_on as "fromOn", m.to_on as "toOn", m.status, lower(m.title) as place
  from mapping m
    left join issuer a on a.organisation_id = $1 and a.id = m.issuer_id
    left join issuer_version i on i.organisation_id = $1 and i.issuer_id = m.issuer_id and i.recorded_to is null
    left join program_version p on p.organisation_id = $1 and p.program_id = m.program_id and p.recorded_to is null
  where m.organisation_id = $1`;

/** $2 a version: the one that stands in its place now, or else the last there was. */
export const CURRENT = `${COLUMNS} and m.key = (select s.key from mapping s where s.organisation_id = $1 and s.id = $2) order by m.recorded_to desc nulls first, m.recorded_from desc limit 1`;

const FILTER = `m.recorded_to is null and m.status = 'in-force' and ($2::text is null or m.title ilike $2 or exists (
    select from issuer_version i where i.organisation_id = $1 and i.issuer_id = m.issuer_id and i.recorded_to is null and i.name ilike $2) or exists (
    select from program_version p where p.organisation_id = $1 and p.program_id = m.program_id and p.recorded_to is null and p.provider ilike $2) or exists (
    select from skill_version s where s.organisation_id = $1 and s.skill_id = m.skill_id and s.recorded_to is null and s.name ilike $2))`;

export const PAGE = `${COLUMNS} and ${FILTER} and ($3::text is null or (lower(m.title), m.id) > ($3, $4::uuid)) order by lower(m.title), m.id limit $5`;
export const COUNT = `select count(*)::int as count from mapping m where m.organisation_id = $1 and ${FILTER}`;

/** $2 teams, $3 self, $4 mappings. */
export const PEOPLE = `
  select x.mapping_id as id, count(distinct x.person_id) filter (where x.pending_why is null)::int as people, count(distinct x.person_id) filter (where x.pending_why is not null)::int as pending
  from evidence x where x.organisation_id = $1 and x.recorded_to is null and not x.negative and x.mapping_id = any ($4) and ${SEEN_PERSON_ID} group by x.mapping_id`;

export const MET = `
  select e.mapping_id as id, count(*)::int as met
  from evidence e
    join analysis_person x on x.organisation_id = $1 and x.analysis_id = ${NEWEST_ANALYSIS} and x.person_id = e.person_id
    cross join lateral unnest(x.state, x.witness) as u(state, witness)
  where e.organisation_id = $1 and e.recorded_to is null and e.mapping_id = any ($4) and u.state = 0 and u.witness = e.id and ${SEEN_PERSON_ID}
  group by e.mapping_id`;

/** $2 folded titles, $3 the one program or null. The programs that may be meant; the provider is compared by its folded name, which the database does not know. */
export const PROGRAMS = 'select program_id as id, provider, folded from program_version where organisation_id = $1 and recorded_to is null and (folded = any ($2) or program_id = $3)';

/** $2 key or folded name of an issuer. */
export const ISSUERS = `
  select a.id from issuer a join issuer_version i on i.organisation_id = $1 and i.recorded_to is null and i.issuer_id = a.id
  where a.organisation_id = $1 and (a.key = $2 or i.folded = $2)`;

/** $2 teams, $3 self, $4 titles, $5 issuers, $6 and $7 programs with their titles, $8 from, $9 to, $10 time zone. */
const HOLDERS = `
  with held as (
    select x.person_id, x.achievement_folded as title ${heldCredentials()} and x.issuer_id = any ($5) and x.achievement_folded = any ($4)
      and case when v.valid_from is null then $8::date is null and $9::date is null
        else ($8::date is null or (v.valid_from at time zone $10)::date >= $8::date) and ($9::date is null or (v.valid_from at time zone $10)::date <= $9::date) end
    union
    select x.person_id, t.title ${heldLearning('join unnest($6::uuid[], $7::text[]) as t(id, title) on t.id = x.program_id')}
      and ($8::date is null or x.happened_on >= $8::date) and ($9::date is null or x.happened_on <= $9::date)),
  holders as (select person_id, array_agg(title order by title) as titles, count(*)::int as held from held group by person_id)`;

export const PROGRESS = `${HOLDERS} select held, count(*)::int as people from holders group by held order by held desc`;

/** $11 the mapping, $12 and $13 the place in the order, $14 how many. */
export const HOLDERS_PAGE = `${HOLDERS}
  select h.person_id as "personId", h.titles, -h.held as place, e.id as "evidenceId", e.pending_why as "pendingWhy"
  from holders h left join lateral (
    select e.id, e.pending_why from evidence e
    where e.organisation_id = $1 and e.recorded_to is null and e.mapping_id = $11 and e.person_id = h.person_id order by e.pending_why nulls first, e.id limit 1) e on true
  where $12::int is null or (-h.held, h.person_id) > ($12, $13::uuid)
  order by -h.held, h.person_id limit $14`;
