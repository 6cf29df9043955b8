/** What the batch said, by either of two indexes. */
const SAID = 'v.recorded_to is null and v.batch_id = $2 and (v.recorded_by = $2 or v.batch_id is distinct from v.recorded_by)';

/** Walks up from every row that the batch brought; `union` keeps each step once, so that a walk into somebody else's circle ends too. $1 organisation, $2 batch. */
const circle = (table: string, thing: string, above: string): string => `
  with recursive walk(start, at) as (
    select v."${thing}", v."${above}" from "${table}" v where v.organisation_id = $1 and ${SAID} and v."${above}" is not null
    union
    select w.start, v."${above}" from walk w
    join "${table}" v on v.organisation_id = $1 and v.recorded_to is null and v."${thing}" = w.at where w.at <> w.start and v."${above}" is not null)
  select v."row" from walk w join "${table}" v on v.organisation_id = $1 and ${SAID} and v."${thing}" = w.start where w.at = w.start`;

export const CYCLES = `(${circle('person_version', 'person_id', 'manager_id')}) union all (${circle('skill_version', 'skill_id', 'broader_id')})`;
