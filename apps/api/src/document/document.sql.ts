import { asksTwo } from '@tessera/persistence';

import { SEEN_PERSON_ID } from '../operation/rights.js';

const CHECKS = (alias: string): string => `document_check ${alias} where ${alias}.organisation_id = $1 and ${alias}.recorded_to is null and ${alias}.document_id = x.id`;

/** As the worker decided it: what counts is evidence that nothing stands before. */
const STATE = `case
  when x.withdrawn_at is not null then 'withdrawn'
  when x.kind = 'work-sample' then case when work_sample_judged(x.id) then 'judged' else 'unchecked' end
  when not exists (select from ${CHECKS('c')} and c.round = 'first') then 'unchecked'
  when exists (select from ${CHECKS('c')} and c.result = 'refused') then 'refused'
  when exists (select from evidence e where e.organisation_id = $1 and e.recorded_to is null and e.source_kind = 'document' and e.source_id = x.id and e.pending_why is null) then 'accepted'
  else 'checked-once' end`;

const FIRST_BY = `(select c.checked_by from ${CHECKS('c')} and c.round = 'first')`;

const columns = `
  select x.id, x.kind, x.person_id as "personId", x.withdrawn_at as "withdrawnAt", x.created_by as "byAccount", x.title, x.issuer, x.file_name as "fileName", x.media_type as "mediaType", x.size, encode(x.sha256, 'hex') as sha256, x.width, x.height, x.pages, x.notes,
    x.level, coalesce(x.skill_id, x.achievement_id) as "topicId", x.issued_on as "issuedOn", x.until_on as "untilOn", x.created_at as "createdAt", x.created_by_name as "createdBy",
    ${STATE} as state, ${FIRST_BY} as "firstBy",
    x.kind = 'certificate' and (${asksTwo('x')} or exists (select from ${CHECKS('c')} and c.round = 'first' and ${asksTwo('c')})) as "asksTwo",
    to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as place
  from person_document x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID}`;

export const BY_ID = `${columns} and x.id = any ($4)`;

/** $5 true: waits for a check, which the person $6 and the account $7 may do. */
const FILTER = `($4::uuid is null or x.person_id = $4)
  and (not $5::boolean or (x.kind = 'certificate' and x.withdrawn_at is null and x.person_id is distinct from $6::uuid and ${STATE} in ('unchecked', 'checked-once') and ${FIRST_BY} is distinct from $7::uuid))`;

/** Those that have waited longest come first. */
export const PAGE = `${columns} and ${FILTER} and ($8::text is null or (x.created_at, x.id) > ($8::timestamp at time zone 'UTC', $9::uuid)) order by x.created_at, x.id limit $10`;
export const COUNT = `select count(*)::int as count from person_document x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and ${FILTER}`;

/** Since when they wait, with the conditions of COUNT. */
export const WAITING = `select x.id, x.created_at as since from person_document x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and ${FILTER}`;

/** A decision is shown with its link where row-level security lets this reader see it. */
export const CHECKS_OF = `
  select x.document_id as "documentId", x.round, x.result, x.how, x.reference, x.reason, coalesce(x.skill_id, x.achievement_id) as "topicId", x.level, x.from_on as "fromOn", x.to_on as "toOn",
    x.checked_by_name as "checkedBy", x.recorded_from as "checkedAt", b.id as "batchId"
  from document_check x left join batch b on b.organisation_id = $1 and b.id = x.batch_id
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.recorded_to is null and x.document_id = any ($4) order by x.round`;

/** Skills and credentials by name, for a reader who says what a certificate shows. */
export const TOPICS = `
  select id, name, kind from (
    select skill_id as id, name, 'skill' as kind from skill_version where organisation_id = $1 and recorded_to is null
    union all select achievement_id, name, 'credential' from achievement_version where organisation_id = $1 and recorded_to is null) t
  where $2::text is null or name ilike $2 order by name, id limit $3`;

export const TOPIC = `
  select name, 'skill' as kind from skill_version where organisation_id = $1 and recorded_to is null and skill_id = $2
  union all select name, 'credential' from achievement_version where organisation_id = $1 and recorded_to is null and achievement_id = $2`;
