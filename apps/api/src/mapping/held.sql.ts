import { SEEN_PERSON_ID } from '../operation/rights.js';

/** $1 organisation, $2 teams, $3 self. What could count by a mapping: not rejected, and not of an issuer that is not trusted. */
export const heldCredentials = (from = 'credential_version x'): string => `
  from ${from}
    join verification v on v.organisation_id = $1 and v.recorded_to is null and v.key = x.key and v.verdict <> 'reject'
    join issuer a on a.organisation_id = $1 and a.id = x.issuer_id
    join issuer_version i on i.organisation_id = $1 and i.recorded_to is null and i.issuer_id = x.issuer_id and i.trust <> 'distrusted'
  where x.organisation_id = $1 and x.recorded_to is null and ${SEEN_PERSON_ID}`;

export const heldLearning = (join = ''): string => `
  from learning_record x
    join program_version p on p.organisation_id = $1 and p.recorded_to is null and p.program_id = x.program_id ${join}
  where x.organisation_id = $1 and x.recorded_to is null and x.status = 'completed' and ${SEEN_PERSON_ID}`;

/** $1 organisation. The newest analysis of today. */
export const NEWEST_ANALYSIS = `(
  select a.id from analysis a where a.organisation_id = $1 and a.as_of <= (select (transaction_timestamp() at time zone o.time_zone)::date from organisation o where o.id = $1)
  order by a.as_of desc, a.known_at desc limit 1)`;
