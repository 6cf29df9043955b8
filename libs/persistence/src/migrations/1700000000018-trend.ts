import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTable } from './tables.js';

/**
 * What counts in an analysis, four bytes for each unit of a person: topic << 9 | state << 5 | grade of the witness << 2 | weight. Figures of some of the people
 * are counted from it, and reading lists would take several times as long. And the figures of months, one row for each team and one for the organisation.
 */
const STATEMENTS = [
  'alter table analysis_person add column counted bytea',
  `update analysis_person p set counted = (
    select coalesce(string_agg(int4send((u.topic << 9) | (u.state::integer << 5) | (u.grade::integer << 2) | u.weight::integer), '' order by u.at), '')
    from unnest(p.topic, p.state, p.grade, p.weight) with ordinality as u(topic, state, grade, weight, at))`,
  'alter table analysis_person alter column counted set not null',
  ...createTable({
    name: 'trend',
    columns: `team_id uuid, ends_on date not null, asked_at timestamptz, known_at timestamptz not null, computed_at timestamptz not null, policy_version integer not null,
      people integer[] not null, required integer[] not null, met integer[] not null, proven integer[] not null, pending integer[] not null`,
    refs: { team_id: 'team' },
    also: ['create unique index "$t_of_key" on "$t" (organisation_id, ends_on, asked_at, team_id) nulls not distinct'],
  }),
];

export class Trend1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trend');
    await runner.query('alter table analysis_person drop column counted');
  }
}
