import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mapping is in force until it is ended; one that was suggested may be rejected. What evidence hangs on is found again: its mapping, and what is undecided about it. */
const STATEMENTS = [
  `alter table mapping add column status text not null default 'in-force' constraint mapping_status_check check (status in ('in-force', 'ended', 'rejected', 'undecided'))`,
  'create index evidence_mapping_idx on evidence (organisation_id, mapping_id) where mapping_id is not null and recorded_to is null',
  'create index evidence_pending_idx on evidence (organisation_id, pending_why) where pending_why is not null and recorded_to is null',
];

export class MappingStatus1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mapping drop column status');
    await runner.query('drop index evidence_mapping_idx, evidence_pending_idx');
  }
}
