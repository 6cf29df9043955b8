import { NEWEST_ANALYSIS } from '../mapping/held.sql.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';

/** $1 organisation, $2 teams, $3 self in all of them. */
const held = (which: string): string => `
  select x.issuer_id as id, count(*)::int as credentials, count(distinct x.person_id)::int as people
  from credential_version x where x.organisation_id = $1 and x.recorded_to is null ${which} and ${SEEN_PERSON_ID} group by x.issuer_id`;

/** Units of today that nothing but the word on their issuer keeps from being met. */
const pending = (which: string): string => `
  select c.issuer_id as id, count(*)::int as units
  from (select a.id from (select ${NEWEST_ANALYSIS} as id) a) n
    join credential_version c on c.organisation_id = $1 and c.recorded_to is null ${which}
    join evidence e on e.organisation_id = $1 and e.recorded_to is null and e.pending_why = 'issuer-undecided' and e.source_kind = 'credential' and e.source_id = c.credential_id
    join analysis_person x on x.organisation_id = $1 and x.analysis_id = n.id and x.person_id = e.person_id
    cross join lateral unnest(x.state, x.best) as u(state, best)
  where u.state = 2 and u.best = e.id and ${SEEN_PERSON_ID}
  group by c.issuer_id`;

const COUNTED = `
  select c.issuer_id as id, count(*)::int as evidence, count(distinct x.person_id)::int as people
  from credential_version c
    join evidence x on x.organisation_id = $1 and x.recorded_to is null and x.source_kind = 'credential' and x.source_id = c.credential_id and x.pending_why is null and x.revoked_at is null
      and (x.valid_until is null or x.valid_until > transaction_timestamp())
  where c.organisation_id = $1 and c.recorded_to is null and c.issuer_id = any ($4) and ${SEEN_PERSON_ID} group by c.issuer_id`;

/** $4 issuers. */
export const LOADS = `
  select i.id, coalesce(h.credentials, 0) as credentials, coalesce(h.people, 0) as people, coalesce(p.units, 0) as "pendingUnits", coalesce(c.evidence, 0) as evidence, coalesce(c.people, 0) as "evidencePeople"
  from issuer i
    left join (${held('and x.issuer_id = any ($4)')}) h on h.id = i.id left join (${pending('and c.issuer_id = any ($4)')}) p on p.id = i.id left join (${COUNTED}) c on c.id = i.id
  where i.organisation_id = $1 and i.id = any ($4)`;

const FILTER = `v.organisation_id = $1 and v.recorded_to is null and ($4::text is null or v.name ilike $4 or i.key ilike $4) and ($5::text is null or v.trust = $5)`;

/** $4 pattern, $5 trust, $6 to $8 the place in the order, $9 how many. What most units wait for comes first, then what most people hold. */
export const PAGE = `
  select * from (
    select v.issuer_id as id, i.key, v.name, v.trust, v.reason, case when v.trust <> 'undecided' then v.recorded_from end as "decidedAt",
      -coalesce(p.units, 0) as place, -coalesce(h.people, 0) as second
    from issuer_version v join issuer i on i.organisation_id = $1 and i.id = v.issuer_id
      left join (${held('')}) h on h.id = v.issuer_id left join (${pending('')}) p on p.id = v.issuer_id
    where ${FILTER}) x
  where $6::int is null or (x.place, x.second, x.id) > ($6, $7::int, $8::uuid)
  order by x.place, x.second, x.id limit $9`;

/** $2 pattern, $3 trust. */
export const COUNT = `
  select count(*)::int as count from issuer_version v join issuer i on i.organisation_id = $1 and i.id = v.issuer_id
  where ${FILTER.replaceAll('$4', '$2').replaceAll('$5', '$3')}`;

/** $4 issuers: what it calls itself in its documents. */
export const NAMES = `
  select x.issuer_id as id, array_agg(distinct x.claim -> 'issuer' ->> 'name') as names from credential_version x
  where x.organisation_id = $1 and x.recorded_to is null and x.issuer_id = any ($4) and x.claim -> 'issuer' ->> 'name' is not null and ${SEEN_PERSON_ID} group by x.issuer_id`;

/** $4 the issuer: its documents, the newest checked first, with what was found of their keys. */
export const SIGNED = `
  select convert_from(d.body, 'UTF8') as document, v.checked_at as "checkedAt",
    (select f ->> 'outcome' from jsonb_array_elements(v.findings) f where f ->> 'check' = 'key' limit 1) as outcome,
    (select f ->> 'code' from jsonb_array_elements(v.findings) f where f ->> 'check' = 'key' limit 1) as code
  from credential_version x
    join verification v on v.organisation_id = $1 and v.recorded_to is null and v.key = x.key
    join document d on d.organisation_id = $1 and d.id = x.document_id
  where x.organisation_id = $1 and x.recorded_to is null and x.issuer_id = $4 and ${SEEN_PERSON_ID}
  order by v.checked_at desc, x.id limit 200`;
