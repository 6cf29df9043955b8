/**
 * Wall 1 in SQL: conditions on a column with a person's id. The statement's $1 is the organisation, $2 the teams that the reader sees
 * (null: all) and $3 the one person (null: any); see Operation. Row-level security says the same again, by itself.
 */
export const MEMBER_NOW = `m.organisation_id = $1 and m.recorded_to is null
  and (m.from_on is null or m.from_on <= current_date) and (m.to_on is null or m.to_on >= current_date)`;

const SEEN = (column: string): string => `(($2::uuid[] is null or ${column} in (select m.person_id from membership m where ${MEMBER_NOW} and m.team_id = any ($2)))
  and ($3::uuid is null or ${column} = $3))`;

export const SEEN_PERSON_ID = SEEN('x.person_id');
export const SEEN_ID = SEEN('x.id');
