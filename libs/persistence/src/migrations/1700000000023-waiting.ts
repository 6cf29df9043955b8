import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;

/** As endorsement_answer says it, of many requests at once; of those that nobody has answered, no row. */
const ANSWERS = `
  create function endorsement_answers(requests uuid[]) returns table (id uuid, at timestamptz) language sql stable security definer set search_path = public, pg_temp as $$
    select r.id, min(e.recorded_from) from endorsement_request r
    join evidence e on e.organisation_id = r.organisation_id and e.person_id = r.person_id and e.skill_id = r.skill_id
      and e.recorded_to is null and e.grade >= 3 and e.source_kind = 'file' and e.recorded_from > r.created_at
    join batch b on b.organisation_id = r.organisation_id and b.id = e.recorded_by and b.origin = 'screen'
    where r.organisation_id = ${ORGANISATION} and r.id = any (requests)
    group by r.id
  $$`;

/** What is asked for with every page: how many requests are open, and how many units are contested, which few people have. */
export class Waiting1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ANSWERS);
    await runner.query('create index analysis_person_contested_idx on analysis_person (organisation_id, analysis_id) where 1::smallint = any (state)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index analysis_person_contested_idx');
    await runner.query('drop function endorsement_answers(uuid[])');
  }
}
