import { SEEN_PERSON_ID } from '../operation/rights.js';
import { inForce, isAmong, knownAt } from './among.js';

/**
 * $1 organisation, $2 teams, $3 self (see Operation.records), $4 analysis, $5 home teams or null, $6 topics by number or null, $7 the one person or null,
 * $8 role whose holders are meant or null, $9 known-at and $10 as-of, by which it is known who holds it, $11 among whom or null.
 */
const SCOPE = `
  from analysis_person x
    cross join lateral unnest(x.topic, x.level, x.minimum_grade, x.weight, x.state, x.held, x.grade, x.witness, x.best)
      as u(topic, level, minimum_grade, weight, state, held, grade, witness, best)
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.analysis_id = $4
    and ($5::uuid[] is null or x.team_id = any ($5)) and ($6::int[] is null or u.topic = any ($6)) and ($7::uuid is null or x.person_id = $7)
    and ($8::uuid is null or x.person_id in (
      select p.person_id from post p
      where p.role_id = $8 and ${knownAt('p', '$9')} and ${inForce('p', '$10')}))
    and ${isAmong('x.person_id', { among: '$11', knownAt: '$9', day: '$10' })}`;

const COLUMNS = `
  select x.person_id as "personId", u.topic, u.level, u.minimum_grade as "minimumRank", u.weight, u.state, u.held as "heldLevel", u.grade as rank,
    u.witness as "witnessId", u.best as "bestId"`;

/** Met first, by grade, then pending, then the rest. */
const EASE = `(case u.state when 0 then 5 - u.grade when 2 then 10 else 20 + u.state end)::int`;

export const UNITS = `${COLUMNS}, ${EASE} as place ${SCOPE}
  and ($12::int is null or (${EASE}, x.person_id, u.topic) > ($12, $13::uuid, $14::int)) order by ${EASE}, x.person_id, u.topic limit $15`;

export const COUNTS = `
  select count(*)::int as count, count(*) filter (where u.state = 8)::int as leave, count(*) filter (where u.state = 9)::int as grace,
    count(*) filter (where u.state = 10)::int as exempt, count(distinct x.person_id) filter (where u.state = 0)::int as holders ${SCOPE}`;

/** States by number; $n null asks for all that are not met. */
const notMet = (n: number): string => `u.state between 1 and 7 and ($${n}::int[] is null or u.state = any ($${n}))`;

/** Heaviest first, then the largest shortfall. */
export const GAPS = `${COLUMNS}, -u.weight::int as place, (u.held - u.level)::int as shortfall ${SCOPE} and ${notMet(17)}
  and ($12::int is null or (-u.weight::int, (u.held - u.level)::int, x.person_id, u.topic) > ($12, $13::int, $14::uuid, $15::int))
  order by -u.weight::int, (u.held - u.level)::int, x.person_id, u.topic limit $16`;

export const COUNT_GAPS = `select count(*)::int as count ${SCOPE} and ${notMet(12)}`;

/** Grades of the witness by rank; $n null asks for all that are met. */
const isMet = (n: number): string => `u.state = 0 and ($${n}::int[] is null or u.grade = any ($${n}))`;

/** The strongest witness first. */
export const MET_UNITS = `${COLUMNS}, ${EASE} as place ${SCOPE} and ${isMet(16)}
  and ($12::int is null or (${EASE}, x.person_id, u.topic) > ($12, $13::uuid, $14::int)) order by ${EASE}, x.person_id, u.topic limit $15`;

export const COUNT_MET = `select count(*)::int as count ${SCOPE} and ${isMet(12)}`;
