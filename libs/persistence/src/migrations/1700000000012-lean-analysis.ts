import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An analysis is written once, from anchors that are never removed: asking three times per row whether they exist took longer than writing 10,000 rows. */
const COLUMNS = ['organisation', 'person', 'team'] as const;

export class LeanAnalysis1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`alter table analysis_person drop constraint analysis_person_${column}_id_fkey`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table analysis_person add constraint analysis_person_organisation_id_fkey foreign key (organisation_id) references organisation (id)');
    for (const table of ['person', 'team'] as const) {
      await runner.query(`alter table analysis_person add constraint analysis_person_${table}_id_fkey foreign key (organisation_id, ${table}_id) references ${table} (organisation_id, id)`);
    }
  }
}
