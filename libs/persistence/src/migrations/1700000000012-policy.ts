import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createFact } from './tables.js';

const SET_UP = (policy: string): string => `
  create or replace function door_set_up(organisation_name text, zone text, person_name text, e_mail text, hash text) returns uuid language plpgsql
  security definer set search_path = public, pg_temp as $$
    declare organisation uuid; account uuid;
    begin
      perform pg_advisory_xact_lock(7331);
      if exists (select from public.organisation) then return null; end if;
      insert into organisation (name, time_zone) values (organisation_name, zone) returning id into organisation;
      ${policy}
      insert into account (organisation_id, email, name, password_hash) values (organisation, e_mail, person_name, hash) returning id into account;
      insert into account_role (organisation_id, account_id, role) values (organisation, account, 'admin'), (organisation, account, 'hr'), (organisation, account, 'learning');
      return organisation;
    end
  $$`;

/** A policy is what was decided otherwise than the default, setting by setting: with its history and its undo like all that is known. */
const STATEMENTS = [
  ...createFact({ name: 'policy_setting', columns: 'name text not null, skill_id uuid, value integer not null', refs: { skill_id: 'skill' } }),
  SET_UP(''),
  'drop table policy',
];

export class Policy1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`create table policy (organisation_id uuid not null references organisation (id), id uuid not null default gen_random_uuid(), version integer not null, content jsonb not null,
      decided_by uuid, reason text, recorded_from timestamptz not null default transaction_timestamp(), recorded_to timestamptz, primary key (organisation_id, id))`);
    await runner.query(SET_UP(`insert into policy (organisation_id, version, content) values (organisation, 1, '{}');`));
    await runner.query('drop table policy_setting');
  }
}
