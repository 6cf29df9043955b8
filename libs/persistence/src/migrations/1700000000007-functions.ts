import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;

/** As whoever asks, they would be held to the walls that ask them, without end. They name the organisation and the scope themselves. */
const AS_OWNER = 'security definer set search_path = public, pg_temp';

const STATEMENTS = [
  `create function anchor_id(organisation uuid, kind text, key text) returns uuid language sql immutable strict parallel safe as $$
    select md5(organisation::text || '/' || kind || '/' || key)::uuid
  $$`,
  `create function scope_teams() returns setof uuid language sql stable ${AS_OWNER} as $$
    with recursive seen(id) as (
      select t.id from team t
      where t.organisation_id = ${ORGANISATION}
        and (current_setting('app.scope', true) = 'all' or t.id = any (nullif(nullif(current_setting('app.scope', true), 'all'), '')::uuid[]))
      union
      select v.team_id from team_version v join seen on v.parent_id = seen.id
      where v.organisation_id = ${ORGANISATION} and v.recorded_to is null)
    select id from seen
  $$`,
  `create function scope_people() returns setof uuid language sql stable ${AS_OWNER} as $$
    select m.person_id from membership m
    where m.organisation_id = ${ORGANISATION} and m.recorded_to is null
      and m.team_id in (select scope_teams())
      and (m.from_on is null or m.from_on <= current_date) and (m.to_on is null or m.to_on >= current_date)
  $$`,
];

export class Functions1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function scope_people(), scope_teams(), anchor_id(uuid, text, text)');
  }
}
