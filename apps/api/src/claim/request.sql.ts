import { SEEN_PERSON_ID } from '../operation/rights.js';
import { expertise } from './expertise.sql.js';

/** A request carries none but a file of its own person. */
const SAMPLE = `(select json_build_object('id', s.id, 'fileName', s.file_name, 'mediaType', s.media_type, 'size', s.size, 'isWithdrawn', s.withdrawn_at is not null)
  from person_document s where s.organisation_id = $1 and s.id = x.document_id and s.person_id = x.person_id)`;

const COLUMNS = `
  select x.id, x.person_id as "personId", x.person_name as "personName", x.skill_id as "skillId", x.level, x.note, x.link, ${SAMPLE} as sample, x.asks, x.created_at as "createdAt", x.withdrawn_at as "withdrawnAt",
    x.declined_at as "declinedAt", x.declined_by_name as "declinedBy", x.declined_why as "declinedWhy", a.at as "answeredAt",
    case when x.withdrawn_at is not null then 'withdrawn' when x.declined_at is not null then 'declined' when a.at is not null then 'answered' else 'open' end as state,
    to_char(x.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as place`;
/** Conditions on `x` are added. */
export const FROM = 'from endorsement_request x left join lateral (select endorsement_answer(x.id) as at) a on true where x.organisation_id = $1';
/** The same, where there may be many: of all that could be open, answers are looked for at once. */
const FROM_MANY = `from endorsement_request x
  left join endorsement_answers((select array_agg(r.id) from endorsement_request r where r.organisation_id = $1 and r.withdrawn_at is null and r.declined_at is null)) a on a.id = x.id
  where x.organisation_id = $1`;

/** Of people whom this reader sees; $2 teams, $3 self, see Operation.records. */
export const SEEN_REQUESTS = `and ${SEEN_PERSON_ID}`;

/** Asked of the named experts of a skill, where $2 is one of them, though $3 sees nothing else of the people. Never their own. */
export const ASKED_REQUESTS = `and $3::uuid is null and x.asks = 'expert' and x.withdrawn_at is null and x.person_id <> $2 and x.skill_id in ${expertise('$2')}`;

/** $4 state or null, $5 the one person or null, $6 a person left out or null. */
const FILTER = `
  and ($4::text is null or case when x.withdrawn_at is not null then 'withdrawn' when x.declined_at is not null then 'declined' when a.at is not null then 'answered' else 'open' end = $4)
  and ($5::uuid is null or x.person_id = $5) and ($6::uuid is null or x.person_id <> $6)`;

/** Newest first. */
export const pageSql = (whose: string): string =>
  `${COLUMNS} ${FROM_MANY} ${whose} ${FILTER} and ($7::text is null or (x.created_at, x.id) < ($7::timestamp at time zone 'UTC', $8::uuid)) order by x.created_at desc, x.id desc limit $9`;
export const countSql = (whose: string): string => `select count(*)::int as count ${FROM_MANY} ${whose} ${FILTER}`;
/** In no order, with the conditions of countSql. */
export const placesSql = (whose: string): string => `select x.id, x.person_id as "personId", x.skill_id as "skillId", x.level, x.created_at as since ${FROM_MANY} ${whose} ${FILTER}`;
export const byIdsSql = (whose: string): string => `${COLUMNS} ${FROM} ${whose} and x.id = any ($4)`;
export const byIdSql = (whose: string): string => `${COLUMNS} ${FROM} ${whose} and x.id = $4`;

/** People who asked the experts of skill $4 for it, of whom $2 is one. */
export const ASKERS = `select distinct on (x.person_id) x.person_id as id, x.person_name as name ${FROM} ${ASKED_REQUESTS} and x.declined_at is null and x.skill_id = $4 and x.person_id = any ($5) order by x.person_id, x.created_at desc`;

export const OPEN_OF_SELF = `select x.id ${FROM} and x.person_id = $2 and x.skill_id = $3 and x.withdrawn_at is null and x.declined_at is null and a.at is null`;
export const COUNT_OPEN = `select count(*)::int as count from endorsement_request x where x.organisation_id = $1 and x.person_id = $2 and x.withdrawn_at is null and x.declined_at is null`;

export const INSERT = `
  insert into endorsement_request (organisation_id, id, person_id, person_name, skill_id, level, note, link, document_id, asks)
  select $1, $2, $3, (select v.name from person_version v where v.organisation_id = $1 and v.person_id = $3 and v.recorded_to is null), $4, $5, $6, $7, $8, $9`;

/** An answer that came a moment ago stands: only what is open can be withdrawn or declined. */
export const WITHDRAW = 'update endorsement_request x set withdrawn_at = transaction_timestamp() where x.organisation_id = $1 and x.id = $2 and x.person_id = $3 and x.withdrawn_at is null and x.declined_at is null and endorsement_answer(x.id) is null returning x.id';
export const DECLINE = `
  update endorsement_request x set declined_at = transaction_timestamp(), declined_by = $3, declined_by_name = $4, declined_why = $5
  where x.organisation_id = $1 and x.id = $2 and x.withdrawn_at is null and x.declined_at is null and endorsement_answer(x.id) is null returning x.id`;
