import type { MigrationInterface, QueryRunner } from 'typeorm';

/** They served foreign keys that are gone, or lead with the columns of a unique key: writing 10,000 rows kept three trees for nobody. */
const COLUMNS = ['analysis', 'person', 'team'] as const;

export class LeanAnalysisIndexes1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`drop index analysis_person_${column}_id_idx`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`create index analysis_person_${column}_id_idx on analysis_person (organisation_id, ${column}_id)`);
  }
}
