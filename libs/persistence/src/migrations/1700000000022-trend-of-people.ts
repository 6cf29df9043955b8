import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTable } from './tables.js';

const DERIVED = ['analysis_closed', 'analysis_minimum', 'analysis_person', 'analysis_team', 'analysis_figure', 'analysis', 'trend'];

/**
 * Figures of months, and what ends in the months to come, of each person: so that they can be told of some of the people. Kept analyses and trends lack them;
 * they follow from the facts, and are computed again when somebody asks for them.
 */
const STATEMENTS = [
  ...DERIVED.map((table) => `delete from ${table}`),
  'alter table analysis_person add column endings bytea not null',
  ...createTable({
    name: 'trend_person',
    columns: `person_id uuid not null, team_id uuid not null, ends_on date not null, asked_at timestamptz, computed_at timestamptz not null,
      people smallint[] not null, required smallint[] not null, met smallint[] not null, proven smallint[] not null, pending smallint[] not null`,
    also: ['create unique index "$t_of_key" on "$t" (organisation_id, ends_on, asked_at, person_id, team_id) nulls not distinct'],
  }),
];

export class TrendOfPeople1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trend_person');
    await runner.query('alter table analysis_person drop column endings');
  }
}
