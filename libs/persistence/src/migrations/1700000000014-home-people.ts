import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;

/**
 * How many people with a unit that counts each home team has. L&D may not see the units, but must know how many people stand behind a figure
 * to hold back those over too few.
 */
const STATEMENT = `create function analysis_home_people(analysis uuid) returns table (team_id uuid, people integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select p.team_id, count(*)::integer from analysis_person p
    where p.organisation_id = ${ORGANISATION} and p.analysis_id = analysis and exists (select from unnest(p.state) s where s < 8)
    group by p.team_id
  $$`;

export class HomePeople1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATEMENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function analysis_home_people(uuid)');
  }
}
