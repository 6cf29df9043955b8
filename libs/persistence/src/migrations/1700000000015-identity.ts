import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createFact } from './tables.js';

/** Who is nobody of ours is remembered; and of a decision, which open questions it answers and when its effect was looked at. */
const STATEMENTS = [
  ...createFact({ name: 'outsider', columns: `kind text not null check (kind in ('email', 'external')), value text not null` }),
  'alter table batch add column settles text[], add column seen_at timestamptz',
  'create index batch_settles_idx on batch (organisation_id, committed_at) where settles is not null',
  'create index batch_finding_code_idx on batch_finding (organisation_id, code)',
];

export class Identity1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index batch_settles_idx, batch_finding_code_idx');
    await runner.query('alter table batch drop column settles, drop column seen_at');
    await runner.query('drop table outsider');
  }
}
