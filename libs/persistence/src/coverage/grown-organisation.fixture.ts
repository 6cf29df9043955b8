import type { TestDatabase } from '../testing.js';

export interface Size {
  readonly people: number;
  readonly teams: number;
  readonly roles: number;
  readonly skills: number;
  /** Requirements of each role; everybody holds one role. */
  readonly perRole: number;
  /** Pieces of evidence of each person, on skills of their role. */
  readonly perPerson: number;
}

const fact = `'k' || n, 'c'`;
const anchor = (table: string, count: string): string =>
  `insert into ${table} (organisation_id, id, key) select $1, anchor_id($1, '${table}', n::text), n::text from generate_series(0, ${count} - 1) n`;
const id = (table: string, n: string): string => `anchor_id($1, '${table}', (${n})::text)`;

/** An organisation of even shape and varied evidence, the same at every call: enough to weigh and to compare, not a story. */
const STATEMENTS: readonly [(size: Size) => number[], string][] = [
  [({ teams }) => [teams], anchor('team', '$2::int')],
  [({ people }) => [people], anchor('person', '$2::int')],
  [({ roles }) => [roles], anchor('role', '$2::int')],
  [({ skills }) => [skills], anchor('skill', '$2::int')],
  [({ roles }) => [roles], anchor('requirement_set', '$2::int + 1')],
  [({ teams }) => [teams], `insert into team_version (organisation_id, team_id, name, parent_id, key, content)
    select $1, ${id('team', 'n')}, 'Team ' || n, case when n > 0 then ${id('team', '(n - 1) / 5')} end, ${fact} from generate_series(0, $2::int - 1) n`],
  [({ roles }) => [roles], `insert into role_version (organisation_id, role_id, name, key, content) select $1, ${id('role', 'n')}, 'Role ' || n, ${fact} from generate_series(0, $2::int - 1) n`],
  [({ people }) => [people], `insert into person_version (organisation_id, person_id, name, from_on, key, content)
    select $1, ${id('person', 'n')}, 'Person ' || n, date '2024-01-01' + n % 700, ${fact} from generate_series(0, $2::int - 1) n`],
  [({ people, teams }) => [people, teams], `insert into membership (organisation_id, person_id, team_id, from_on, key, content)
    select $1, ${id('person', 'n')}, ${id('team', 'n % $3::int')}, date '2024-01-01' + n % 700, ${fact} from generate_series(0, $2::int - 1) n`],
  [({ people, roles }) => [people, roles], `insert into post (organisation_id, person_id, role_id, from_on, key, content)
    select $1, ${id('person', 'n')}, ${id('role', 'n % $3::int')}, date '2024-01-01' + n % 700, ${fact} from generate_series(0, $2::int - 1) n`],
  [({ people }) => [people], `insert into leave (organisation_id, person_id, from_on, to_on, key, content)
    select $1, ${id('person', 'n')}, date '2026-11-01', date '2027-02-01', ${fact} from generate_series(0, $2::int - 1, 97) n`],
  [({ roles }) => [roles], `insert into requirement_set_version (organisation_id, requirement_set_id, owner_kind, role_id, team_id, effective_on, key, content)
    select $1, ${id('requirement_set', 'n')}, case when n < $2::int then 'role' else 'team' end, case when n < $2::int then ${id('role', 'n')} end,
      case when n = $2::int then ${id('team', '0')} end, date '2024-01-01', ${fact} from generate_series(0, $2::int) n`],
  [({ roles, perRole, skills }) => [roles, perRole, skills], `insert into requirement (organisation_id, requirement_set_id, skill_id, level, minimum_grade, weight, grace_days, key, content)
    select $1, ${id('requirement_set', 'n / $3::int')}, ${id('skill', '(n / $3::int * 7 + n % $3::int) % $4::int')}, 1 + n % 4, 1 + n % 4, 1 + n % 3, n % 2 * 90, ${fact}
    from generate_series(0, $2::int * $3::int - 1) n`],
  [({ roles }) => [roles], `insert into requirement (organisation_id, requirement_set_id, skill_id, level, minimum_grade, weight, grace_days, minimum, key, content)
    select $1, ${id('requirement_set', '$2::int')}, ${id('skill', 'n')}, 3, 3, 3, 0, 2 + n, 'm' || n, 'c' from generate_series(0, 9) n`],
  [({ people, perPerson, roles, skills }) => [people, perPerson, roles, skills], `insert into evidence (organisation_id, person_id, skill_id, level, grade, negative, valid_from, valid_until, revoked_at, pending_why, source_kind, key, content)
    select $1, ${id('person', 'n / $3::int')}, ${id('skill', '(n / $3::int % $4::int * 7 + n % $3::int) % $5::int')}, 1 + h % 5, 1 + h / 5 % 5, h % 50 = 0,
      timestamptz '2024-06-01 00:00Z' + (h % 800) * interval '1 day', case when h % 3 = 0 then timestamptz '2026-06-01 00:00Z' + (h % 700) * interval '1 day' end,
      case when h % 211 = 0 then timestamptz '2026-09-01 00:00Z' end, case when h % 41 = 0 then 'issuer-undecided' end, 'file', ${fact}
    from (select n, abs(hashtext('e' || n)) as h from generate_series(0, $2::int * $3::int - 1) n) e`],
];

export async function growOrganisation(database: Pick<TestDatabase, 'admin'>, size: Size): Promise<string> {
  const [row] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Grown', 'Europe/Berlin') returning id`);
  for (const [parameters, sql] of STATEMENTS) await database.admin(sql, [row!.id, ...parameters(size)]);
  return row!.id;
}
