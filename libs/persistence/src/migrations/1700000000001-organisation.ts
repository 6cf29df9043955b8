import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTable } from './tables.js';

const STATEMENTS = [
  `create table organisation (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    time_zone text not null,
    demo boolean not null default false,
    created_at timestamptz not null default transaction_timestamp())`,
  ...createTable({
    name: 'account',
    columns: `email text not null, name text not null, password_hash text, person_id uuid,
      disabled_at timestamptz, created_at timestamptz not null default transaction_timestamp()`,
    also: ['create unique index "$t_email_key" on "$t" (organisation_id, email)'],
  }),
  ...createTable({
    name: 'account_role',
    columns: `account_id uuid not null, role text not null check (role in ('admin', 'hr', 'lead', 'learning', 'employee')),
      team_id uuid, given_at timestamptz not null default transaction_timestamp()`,
    refs: { account_id: 'account' },
    also: ['create unique index "$t_once_key" on "$t" (organisation_id, account_id, role, team_id) nulls not distinct'],
  }),
  ...createTable({
    name: 'session',
    columns: `token_hash bytea not null, account_id uuid not null, acting_role text not null,
      created_at timestamptz not null default transaction_timestamp(), last_seen_at timestamptz not null default transaction_timestamp(),
      expires_at timestamptz not null, ended_at timestamptz`,
    refs: { account_id: 'account' },
    also: ['create unique index "$t_token_key" on "$t" (organisation_id, token_hash)'],
  }),
  ...createTable({
    name: 'policy',
    columns: `version integer not null, content jsonb not null, decided_by uuid, reason text,
      recorded_from timestamptz not null default transaction_timestamp(), recorded_to timestamptz`,
    also: [
      'create unique index "$t_version_key" on "$t" (organisation_id, version)',
      'create unique index "$t_open_key" on "$t" (organisation_id) where recorded_to is null',
    ],
  }),
  ...createTable({
    name: 'audit_event',
    columns: `at timestamptz not null default transaction_timestamp(), account_id uuid, kind text not null, detail jsonb not null default '{}'`,
    also: ['create index "$t_at_idx" on "$t" (organisation_id, at)', 'create index "$t_account_idx" on "$t" (organisation_id, account_id, kind, at)'],
  }),
];

export class Organisation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_event, policy, session, account_role, account, organisation cascade');
  }
}
