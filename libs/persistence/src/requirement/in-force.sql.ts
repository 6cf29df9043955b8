/** What is asked for of one topic, of everyone or of at least N, by one owner. */
const MATTER = 's.owner_kind, s.role_id, s.team_id, r.skill_id, r.credential_set_id, r.minimum is null';

/**
 * The requirements in force on a day: of each matter the latest row that is in effect, unless it says that the matter is asked for no more. What a later row
 * does not speak of stays as it was. `known`: the condition on a table of facts; $n of the day as SQL.
 */
export const requirementsInForce = (known: (alias: string) => string, day: string): string => `
  select * from (
    select distinct on (${MATTER}) r.id, r.requirement_set_id, s.owner_kind, s.role_id, s.team_id, s.effective_on, r.skill_id, r.credential_set_id,
      coalesce(r.skill_id, r.credential_set_id) as topic_id, r.level, r.minimum_grade, r.weight, r.grace_days, r.minimum, r.asked
    from requirement r join requirement_set_version s on s.requirement_set_id = r.requirement_set_id
    where ${known('r')} and ${known('s')} and s.effective_on <= ${day}::date
    order by ${MATTER}, s.effective_on desc, r.id) latest
  where latest.asked`;
