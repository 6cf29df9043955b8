import { MEMBER_NOW, SEEN_PERSON_ID } from '../operation/rights.js';

const STATE = `case when x.withdrawn_at is not null then 'withdrawn' when a.answer = 'upheld' then 'corrected' when a.answer = 'kept' then 'kept' else 'open' end`;

const COLUMNS = `
  select x.id, x.person_id as "personId", x.record_kind as record, x.record_key as "recordKey", x.record_name as "recordName", case when x.record_kind in ('person', 'identifier') then x.record_key end as field,
    x.reason, x.raised_by_name as "raisedBy", x.created_at as "createdAt", ${STATE} as state,
    a.recorded_from as "answeredAt", a.answered_by_name as "answeredBy", a.reason as "answerReason", a.correction, a.batch_id as "batchId",
    to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as place`;

/** The answer is a fact: undone, it is gone, and the dispute is open again. */
const FROM = `
  from dispute x left join dispute_answer a on a.organisation_id = x.organisation_id and a.recorded_to is null and a.dispute_id = x.id
  where x.organisation_id = $1 and ${SEEN_PERSON_ID}`;

const FILTER = `and ($4::text is null or ${STATE} = $4) and ($5::uuid is null or x.person_id = $5)`;

export const BY_ID = `${COLUMNS} ${FROM} and x.id = any ($4)`;

/** Newest first. */
export const PAGE = `${COLUMNS} ${FROM} ${FILTER} and ($6::text is null or (x.created_at, x.id) < ($6::timestamp at time zone 'UTC', $7::uuid)) order by x.created_at desc, x.id desc limit $8`;
export const COUNT = `select count(*)::int as count ${FROM} ${FILTER}`;

/** The newest that was not taken back, of each of these records. */
export const OF_RECORDS = `select distinct on (q.kind, q.key) q.kind || ' ' || q.key as about, d.* from unnest($4::text[], $5::text[]) as q(kind, key)
  join (${COLUMNS} ${FROM} and x.withdrawn_at is null) d on d.record = q.kind and d."recordKey" = q.key order by q.kind, q.key, d.place desc`;

/** The newest about each thing that is known of these people besides their records. */
export const OF_PEOPLE = `select distinct on (x.person_id, x.record_kind, x.record_key) d.* from dispute x join (${COLUMNS} ${FROM}) d on d.id = x.id
  where x.organisation_id = $1 and x.person_id = any ($4) and x.record_kind in ('person', 'identifier', 'leave') and x.withdrawn_at is null order by x.person_id, x.record_kind, x.record_key, d.place desc`;

const SEEN_OWN = `x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = $4`;

/** What is disputed, by its key, and its name; what is derived stands and falls with what it was derived from. */
export const EVIDENCE = `
  select case x.source_kind when 'file' then 'evidence' else x.source_kind end as kind, x.recorded_to is null as stands,
    case x.source_kind when 'file' then x.key when 'document' then x.source_id::text when 'learning' then (select l.key from learning_record l where l.organisation_id = $1 and l.id = x.source_id)
      when 'credential' then (select c.key from credential_version c where c.organisation_id = $1 and c.credential_id = x.source_id order by c.recorded_from desc limit 1) end as key,
    concat_ws(', ', coalesce(s.name, a.name), 'level ' || x.level, x.source) as name
  from evidence x
    left join skill_version s on s.organisation_id = $1 and s.skill_id = x.skill_id and s.recorded_to is null
    left join achievement_version a on a.organisation_id = $1 and a.achievement_id = x.achievement_id and a.recorded_to is null
  where ${SEEN_OWN}`;
export const LEARNING = `
  select 'learning' as kind, x.key, x.recorded_to is null as stands, concat_ws(', ', p.title, x.status, x.happened_on::text) as name
  from learning_record x left join program_version p on p.organisation_id = $1 and p.program_id = x.program_id and p.recorded_to is null
  where ${SEEN_OWN}`;
export const CREDENTIAL = `
  select 'credential' as kind, x.key, x.recorded_to is null as stands, x.achievement as name
  from credential_version x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.credential_id = $4 order by x.recorded_to desc nulls first limit 1`;

export const DOCUMENT = `
  select 'document' as kind, x.id::text as key, x.withdrawn_at is null as stands, x.title as name from person_document x where ${SEEN_OWN} and x.kind = 'certificate'`;
export const EXEMPTION = `
  select 'exemption' as kind, x.key, x.recorded_to is null as stands, concat_ws(', ', 'Exempt from ' || coalesce(s.name, 'credentials'), x.reason) as name
  from exemption x left join skill_version s on s.organisation_id = $1 and s.skill_id = x.skill_id and s.recorded_to is null where ${SEEN_OWN}`;
export const ASSIGNMENT = `
  select 'assignment' as kind, x.id::text as key, x.status in ('proposed', 'accepted', 'in-progress') as stands, concat_ws(', ', g.title, 'assigned by ' || x.proposed_by_name) as name
  from assignment x left join program_version g on g.organisation_id = $1 and g.program_id = x.program_id and g.recorded_to is null where ${SEEN_OWN}`;
/** Of today. */
export const LEAVE = `
  select 'leave' as kind, x.key, true as stands, 'on leave since ' || coalesce(x.from_on::text, 'ever') as name
  from leave x join leave m on m.organisation_id = x.organisation_id and m.id = x.id and ${MEMBER_NOW}
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.person_id = $4 order by x.from_on limit 1`;
export const IDENTIFIER = `
  select 'identifier' as kind, x.key, true as stands, case x.kind when 'email' then 'e-mail: ' else 'external id: ' end || x.value as name
  from person_identifier x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.recorded_to is null and x.value = $4`;

export const OPEN_OF_RECORD = `select x.id ${FROM} and x.record_kind = $4 and x.record_key = $5 and x.withdrawn_at is null and a.id is null`;
/** In no order. */
export const OPEN = `select x.id, x.person_id as "personId", x.record_kind as record, x.record_key as "recordKey", x.created_at as since ${FROM} and x.withdrawn_at is null and a.id is null`;
export const COUNT_OPEN = `select count(*)::int as count ${FROM} and x.withdrawn_at is null and a.id is null`;

export const INSERT = `
  insert into dispute (organisation_id, id, person_id, record_kind, record_key, record_name, reason, raised_by, raised_by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
export const WITHDRAW = `
  update dispute x set withdrawn_at = transaction_timestamp()
  where x.organisation_id = $1 and x.id = $2 and x.person_id = $3 and x.withdrawn_at is null
    and not exists (select from dispute_answer a where a.organisation_id = $1 and a.dispute_id = x.id and a.recorded_to is null) returning x.id`;
