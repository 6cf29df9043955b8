import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createFact } from './tables.js';

/** A row may end what was asked for; a coverage that is to be reached. */
const STATEMENTS = [
  'alter table requirement add column asked boolean not null default true',
  ...createFact({
    name: 'target',
    columns: `team_id uuid, measure text not null check (measure in ('met', 'proven')), share smallint check (share between 1 and 100), effective_on date not null`,
    refs: { team_id: 'team' },
  }),
];

export class Targets1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table target');
    await runner.query('delete from requirement where not asked');
    await runner.query('alter table requirement drop column asked');
  }
}
