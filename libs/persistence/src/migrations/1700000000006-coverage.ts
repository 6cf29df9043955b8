import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTable } from './tables.js';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;

/** Columns of one row run parallel: entry i of each speaks of topic `topic[i]`, an index into `analysis.topic_ids`. */
const STATEMENTS = [
  ...createTable({
    name: 'analysis',
    columns: `hash text not null, policy_version integer not null, as_of date not null, known_at timestamptz not null, computed_at timestamptz not null,
      topic_ids uuid[] not null, topic_kinds smallint[] not null, role_ids uuid[] not null`,
    also: ['create index "$t_as_of_idx" on "$t" (organisation_id, as_of, known_at desc)', 'create unique index "$t_hash_key" on "$t" (organisation_id, as_of, known_at, policy_version)'],
  }),
  ...createTable({
    name: 'analysis_figure',
    columns: 'analysis_id uuid not null, team_id uuid, name text not null, content jsonb not null',
    refs: { analysis_id: 'analysis', team_id: 'team' },
    also: ['create unique index "$t_name_key" on "$t" (organisation_id, analysis_id, team_id, name) nulls not distinct'],
  }),
  ...createTable({
    name: 'analysis_team',
    columns: `analysis_id uuid not null, team_id uuid not null, people integer not null, totals integer[] not null,
      topic integer[] not null, required integer[] not null, met integer[] not null, proven integer[] not null, pending integer[] not null, holders integer[] not null,
      weight smallint[] not null, role integer[] not null, role_required integer[] not null, role_met integer[] not null, role_proven integer[] not null, role_pending integer[] not null`,
    refs: { analysis_id: 'analysis', team_id: 'team' },
    also: ['create unique index "$t_team_key" on "$t" (organisation_id, analysis_id, team_id)'],
  }),
  // Written 10,000 rows at a time, from anchors that are never removed: foreign keys, each asked for row by row, would take longer than writing them.
  `create table analysis_person (
    organisation_id uuid not null, analysis_id uuid not null, person_id uuid not null, team_id uuid not null,
    topic integer[] not null, level smallint[] not null, minimum_grade smallint[] not null, weight smallint[] not null, state smallint[] not null,
    held smallint[] not null, grade smallint[] not null, witness uuid[] not null, best uuid[] not null, requirement uuid[] not null,
    primary key (organisation_id, analysis_id, person_id))`,
  'create index analysis_person_team_idx on analysis_person (organisation_id, analysis_id, team_id)',
  ...createTable({
    name: 'analysis_minimum',
    columns: `analysis_id uuid not null, position integer not null, owner_kind text not null, role_id uuid, team_id uuid, topic integer not null, n integer not null, level smallint not null,
      minimum_grade smallint not null, weight smallint not null, holders integer not null, met boolean not null, proven boolean not null,
      pending_holders integer not null, bus_factor integer not null, holder_ids uuid[] not null, requirement_id uuid not null`,
    refs: { analysis_id: 'analysis', team_id: 'team' },
    also: ['create unique index "$t_position_key" on "$t" (organisation_id, analysis_id, position)'],
  }),
  ...createTable({
    name: 'analysis_closed',
    columns: `analysis_id uuid not null, program_id uuid not null, person_id uuid not null, topic integer not null, learning_record_id uuid not null, evidence_id uuid not null, proven boolean not null`,
    refs: { analysis_id: 'analysis', program_id: 'program', person_id: 'person' },
    also: ['create index "$t_of_program_idx" on "$t" (organisation_id, analysis_id, program_id)'],
  }),
  // How many people with a unit that counts each home team has. L&D may not see the units, but must know how many people stand behind a figure to hold back
  // those over too few.
  `create function analysis_home_people(analysis uuid) returns table (team_id uuid, people integer)
    language sql stable security definer set search_path = public, pg_temp as $$
      select p.team_id, count(*)::integer from analysis_person p
      where p.organisation_id = ${ORGANISATION} and p.analysis_id = analysis and exists (select from unnest(p.state) s where s < 8)
      group by p.team_id
    $$`,
];

export class Coverage1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function analysis_home_people(uuid)');
    await runner.query('drop table analysis_closed, analysis_minimum, analysis_person, analysis_team, analysis_figure, analysis cascade');
  }
}
