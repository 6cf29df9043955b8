import { known, PENDING } from '../todo/units.sql.js';

/** Equal for all documents of one credential: those of one issuer that give themselves one id, else the document itself. */
const GROUP = `coalesce(c.issuer_id::text || ' ' || (c.claim ->> 'id'), c.document_id::text)`;
const RECIPIENT = `jsonb_path_query_first(v.findings, '$[*] ? (@.check == "recipient")') ->> 'code'`;
/** As the index has it. */
const CONTESTED = `v.recorded_to is null and v.findings @> '[{"check": "recipient", "code": "second-claimant"}]'`;

/** Credentials that wait to be known whose they are; $2 teams, $3 self, $4 today. */
export const PLACES = `
  with ${PENDING},
  contested as (
    select ${GROUP} as of, c.credential_id, v.recorded_from from verification v join credential_version c on c.organisation_id = $1 and c.credential_id = v.credential_id and c.recorded_to is null
    where v.organisation_id = $1 and ${CONTESTED})
  select min(x.credential_id::text) as id, max(x.recorded_from) as since, ${known('sum(p.units)')} as moves
  from contested x left join pending p on p.source_kind = 'credential' and p.source_id = x.credential_id group by x.of`;
export const COUNT = `
  select count(distinct ${GROUP})::int as count from verification v join credential_version c on c.organisation_id = $1 and c.credential_id = v.credential_id and c.recorded_to is null
  where v.organisation_id = $1 and ${CONTESTED}`;

/** $5 ids of credentials: each with all who claim the same. */
export const CLAIMANTS = `
  with ${PENDING}
  select n.credential_id as id, c.credential_id as "credentialId", c.person_id as "personId", p.name, c.achievement, i.name as issuer, c.file_name as "fileName", c.recorded_from as since,
    c.claim -> 'recipients' as recipients, ${RECIPIENT} as code, coalesce((select sum(u.units) from pending u where u.source_kind = 'credential' and u.source_id = c.credential_id), 0)::int as pending,
    coalesce((select array_agg(o.value order by o.kind, o.value) from person_identifier o where o.organisation_id = $1 and o.recorded_to is null and o.person_id = c.person_id), '{}') as identifiers
  from (select c.credential_id, ${GROUP} as of, c.issuer_id, c.document_id from credential_version c where c.organisation_id = $1 and c.recorded_to is null and c.credential_id = any ($5::uuid[])) n
    join credential_version c on c.organisation_id = $1 and c.recorded_to is null and (c.document_id = n.document_id or c.issuer_id = n.issuer_id) and ${GROUP} = n.of
    join verification v on v.organisation_id = $1 and v.credential_id = c.credential_id and v.recorded_to is null
    join person_version p on p.organisation_id = $1 and p.person_id = c.person_id and p.recorded_to is null
    left join issuer_version i on i.organisation_id = $1 and i.issuer_id = c.issuer_id and i.recorded_to is null
  order by n.credential_id, c.recorded_from, p.name, c.credential_id`;
