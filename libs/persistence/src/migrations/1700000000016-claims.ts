import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createFact, createTable } from './tables.js';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;

/** What answers a request: the first word of a grade that the person alone cannot give, said on screen after it was asked for and standing now. */
const ANSWER = `
  create function endorsement_answer(request uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
    select min(e.recorded_from) from endorsement_request r
    join evidence e on e.organisation_id = r.organisation_id and e.person_id = r.person_id and e.skill_id = r.skill_id
      and e.recorded_to is null and e.grade >= 3 and e.source_kind = 'file' and e.recorded_from > r.created_at
    join batch b on b.organisation_id = r.organisation_id and b.id = e.recorded_by and b.origin = 'screen'
    where r.organisation_id = ${ORGANISATION} and r.id = request
  $$`;

/** Claims with their work samples, requests for endorsement, named experts, what settles contradicting evidence, disputes and their answers. */
const STATEMENTS = [
  'alter table evidence add column link text, add column settles boolean not null default false',
  ...createFact({
    name: 'expert',
    columns: 'person_id uuid not null, skill_id uuid not null, from_on date, to_on date, check (to_on is null or from_on is null or to_on >= from_on)',
    refs: { person_id: 'person', skill_id: 'skill' },
  }),
  ...createTable({
    name: 'endorsement_request',
    columns: `person_id uuid not null, person_name text not null, skill_id uuid not null, level smallint not null check (level between 1 and 5), note text, link text,
      asks text not null check (asks in ('lead', 'expert')), created_at timestamptz not null default transaction_timestamp(), withdrawn_at timestamptz,
      declined_at timestamptz, declined_by uuid, declined_by_name text, declined_why text`,
    refs: { person_id: 'person', skill_id: 'skill' },
  }),
  ...createTable({
    name: 'dispute',
    columns: `person_id uuid not null, record_kind text not null check (record_kind in ('evidence', 'learning', 'credential', 'person')), record_key text not null, record_name text not null,
      reason text not null, raised_by uuid, raised_by_name text not null, created_at timestamptz not null default transaction_timestamp(), withdrawn_at timestamptz`,
    refs: { person_id: 'person' },
    also: ['create index "$t_record_idx" on "$t" (organisation_id, record_kind, record_key)'],
  }),
  ...createFact({
    name: 'dispute_answer',
    columns: `person_id uuid not null, dispute_id uuid not null, record_kind text not null, record_key text not null,
      answer text not null check (answer in ('upheld', 'kept')), correction text, reason text not null, answered_by_name text not null`,
    refs: { person_id: 'person' },
  }),
  ANSWER,
];

export class Claims1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function endorsement_answer(uuid)');
    await runner.query('drop table dispute_answer, dispute, endorsement_request, expert');
    await runner.query('alter table evidence drop column link, drop column settles');
  }
}
