import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An undo has later batches say again what they say: when that was, and what became of rows that waited. */
export class Replay1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table batch add column replayed_at timestamptz');
    await runner.query(`alter table waiting_row add column outcome text, add constraint waiting_row_outcome_check check (outcome in ('stored', 'changed', 'unchanged', 'refused'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table waiting_row drop column outcome');
    await runner.query('alter table batch drop column replayed_at');
  }
}
