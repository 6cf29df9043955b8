import { TOTALS } from '@tessera/pipeline';

import { NIL } from './array-literal.js';

const slice = (parameter: number, type: string): string => `($${parameter}::${type}[])[r.a:r.b]`;
const idSlice = (parameter: number): string => `array_replace(${slice(parameter, 'uuid')}, '${NIL}'::uuid, null)`;

export const FIND = `select id, hash from analysis
  where organisation_id = $1 and as_of = $2::date and ($3::timestamptz is null or (known_at = $3::timestamptz and policy_version = $4))
  order by known_at desc limit 1`;

export const INSERT_ANALYSIS = `insert into analysis (organisation_id, hash, policy_version, as_of, known_at, computed_at, topic_ids, topic_kinds, role_ids)
  values ($1, $2, $3, $4::date, $5::timestamptz, clock_timestamp(), $6, $7, $8)
  returning id, hash`;

export const INSERT_FIGURES = `insert into analysis_figure (organisation_id, analysis_id, team_id, name, content)
  select $1, $2, f.team_id, f.name, f.content from unnest($3::uuid[], $4::text[], $5::jsonb[]) as f(team_id, name, content)`;

/** One row per team; its cells are slices of columns that hold those of all teams. */
export const INSERT_TEAMS = `insert into analysis_team (organisation_id, analysis_id, team_id, people, totals,
    topic, required, met, proven, pending, holders, weight, role, role_required, role_met, role_proven, role_pending)
  select $1, $2, r.team_id, r.people, ($9::int[])[(r.at - 1) * ${TOTALS.length} + 1 : r.at * ${TOTALS.length}],
    ${[10, 11, 12, 13, 14, 15].map((n) => slice(n, 'int')).join(', ')}, ${slice(16, 'smallint')},
    ${[17, 18, 19, 20, 21].map((n) => `($${n}::int[])[r.c:r.d]`).join(', ')}
  from unnest($3::uuid[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[]) with ordinality as r(team_id, people, a, b, c, d, at)`;

/** One row per person with units. */
export const INSERT_PEOPLE = `insert into analysis_person (organisation_id, analysis_id, person_id, team_id,
    topic, level, minimum_grade, weight, state, held, grade, witness, best, requirement, counted, endings)
  select $1, $2, r.person_id, r.team_id, ${slice(7, 'int')}, ${[8, 9, 10, 11, 12, 13].map((n) => slice(n, 'smallint')).join(', ')}, ${idSlice(14)}, ${idSlice(15)}, ${slice(16, 'uuid')},
    substring($17::bytea from (r.a - 1) * 4 + 1 for (r.b - r.a + 1) * 4), substring($18::bytea from r.a for r.b - r.a + 1)
  from unnest($3::uuid[], $4::uuid[], $5::int[], $6::int[]) as r(person_id, team_id, a, b)`;

export const INSERT_MINIMUMS = `insert into analysis_minimum (organisation_id, analysis_id, position, owner_kind, role_id, team_id, topic, n, level, minimum_grade, weight,
    holders, met, proven, pending_holders, bus_factor, holder_ids, requirement_id)
  select $1, $2, r.at - 1, r.owner_kind, nullif(r.role_id, '${NIL}'::uuid), nullif(r.team_id, '${NIL}'::uuid), r.topic, r.n, r.level, r.grade, r.weight,
    r.holders, r.met::boolean, r.proven::boolean, r.pending, r.bus_factor, ($3::uuid[])[r.a:r.b], r.requirement_id
  from unnest($4::text[], $5::uuid[], $6::uuid[], $7::uuid[], $8::int[], $9::int[], $10::smallint[], $11::smallint[], $12::smallint[], $13::int[], $14::int[], $15::int[],
    $16::int[], $17::int[], $18::int[], $19::int[])
    with ordinality as r(owner_kind, role_id, team_id, requirement_id, topic, n, level, grade, weight, holders, met, proven, pending, bus_factor, a, b, at)`;

/** Met units whose witness comes from a completion of a program. */
export const INSERT_CLOSED = `insert into analysis_closed (organisation_id, analysis_id, program_id, person_id, topic, learning_record_id, evidence_id, proven)
  select p.organisation_id, p.analysis_id, l.program_id, p.person_id, u.topic, l.id, e.id, u.grade >= 4
  from analysis_person p cross join lateral unnest(p.topic, p.state, p.grade, p.witness) as u(topic, state, grade, witness)
    join evidence e on e.organisation_id = p.organisation_id and e.id = u.witness and e.source_kind = 'learning'
    join learning_record l on l.organisation_id = e.organisation_id and l.id = e.source_id
  where p.organisation_id = $1 and p.analysis_id = $2 and u.state = 0`;

const OLD = `select id from (
    select id, computed_at, row_number() over (partition by as_of order by known_at desc) as place from analysis where organisation_id = $1) a
  where place > 5 and computed_at < clock_timestamp() - interval '1 day'`;

export const PRUNE = [
  ...['analysis_closed', 'analysis_minimum', 'analysis_person', 'analysis_team', 'analysis_figure'].map((table) => `delete from ${table} where organisation_id = $1 and analysis_id in (${OLD})`),
  `delete from analysis where organisation_id = $1 and id in (${OLD})`,
];
