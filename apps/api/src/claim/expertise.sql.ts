/** In force today. */
const NOW = `x.organisation_id = $1 and x.recorded_to is null and (x.from_on is null or x.from_on <= current_date) and (x.to_on is null or x.to_on >= current_date)`;

/** The skills at which a person may endorse others today; the parameter that holds the person's id. $1 is the organisation. */
export const expertise = (person: string): string => `(select x.skill_id from expert x where ${NOW} and x.person_id = ${person})`;

/** The people who may endorse others at a skill today. */
export const expertsOf = (skill: string): string => `(select x.person_id from expert x where ${NOW} and x.skill_id = ${skill})`;
