import { MEMBER_NOW, SEEN_PERSON_ID } from '../operation/rights.js';

const columns = (today: string): string => `
  select x.id, x.person_id as "personId", x.program_id as "programId", coalesce(x.skill_id, x.credential_set_id) as "topicId", x.status, x.due_on as "dueOn",
    x.proposed_by_name as "proposedBy", x.created_at as "createdAt", x.reason, x.completed_on as "completedOn",
    x.status in ('proposed', 'accepted', 'in-progress') and x.due_on < ${today}::date as overdue, x.due_on::text as place
  from assignment x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID}`;

export const BY_ID = `${columns('$5')} and x.id = any ($4)`;

const FILTER = `($4::uuid is null or x.person_id = $4) and ($5::text is null or x.status = $5)
  and ($6::uuid[] is null or x.person_id in (select m.person_id from membership m where ${MEMBER_NOW} and m.team_id = any ($6)))`;

/** Due first. */
export const PAGE = `${columns('$7')} and ${FILTER} and ($8::text is null or (x.due_on, x.id) > ($8::date, $9::uuid)) order by x.due_on, x.id limit $10`;
export const COUNT = `select count(*)::int as count from assignment x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and ${FILTER}`;

/** One open assignment of a program for a person is enough: asking again changes its day. */
export const OPEN = `
  select x.id, x.person_id as "personId" from assignment x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.program_id = $4 and x.person_id = any ($5) and x.status in ('proposed', 'accepted', 'in-progress')`;

export const CHANGE_DAY = `update assignment x set due_on = $5, changed_at = transaction_timestamp() where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = any ($4)`;

export const INSERT = `
  insert into assignment (organisation_id, id, person_id, program_id, skill_id, credential_set_id, status, due_on, proposed_by, proposed_by_name)
  select $1, a.id, a.person_id, $4, $5, $6, 'proposed', $7, $8, $9 from unnest($2::uuid[], $3::uuid[]) a(id, person_id)`;

export const ANSWER = `
  update assignment x set status = $5, reason = $6, changed_at = transaction_timestamp()
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.id = $4`;

export const TOPIC = `
  select exists (select from skill_version where organisation_id = $1 and skill_id = $2 and recorded_to is null) as skill,
    exists (select from credential_set_member where organisation_id = $1 and credential_set_id = $2 and recorded_to is null) as credential`;
