import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createTable } from './tables.js';

const STATEMENTS = [
  ...createTable({
    name: 'batch',
    columns: `kind text, file_name text not null, size bigint not null, sha256 bytea not null, status text not null
        check (status in ('reading', 'previewed', 'committing', 'committed', 'undoing', 'undone', 'failed', 'refused', 'discarded')),
      rows_in integer not null default 0, stored integer not null default 0, changed integer not null default 0, unchanged integer not null default 0,
      waiting integer not null default 0, refused integer not null default 0, notices jsonb not null default '[]', effect jsonb, problem jsonb,
      created_by uuid, created_by_name text not null, created_at timestamptz not null default transaction_timestamp(),
      committed_at timestamptz, undone_at timestamptz, replayed_at timestamptz,
      check (status in ('reading', 'failed', 'refused') or rows_in = stored + changed + unchanged + waiting + refused)`,
    also: ['create index "$t_created_idx" on "$t" (organisation_id, created_at desc, id)', 'create index "$t_sha256_idx" on "$t" (organisation_id, sha256)'],
  }),
  ...createTable({
    name: 'batch_chunk',
    columns: 'batch_id uuid not null, position integer not null, bytes bytea not null',
    refs: { batch_id: 'batch' },
    also: ['create unique index "$t_position_key" on "$t" (organisation_id, batch_id, position)'],
  }),
  ...createTable({
    name: 'batch_finding',
    columns: `batch_id uuid not null, position integer not null, row integer, line integer, column_name text,
      outcome text not null check (outcome in ('stored', 'changed', 'unchanged', 'waiting', 'refused')), code text not null, value_class text, detail jsonb`,
    refs: { batch_id: 'batch' },
    also: ['create unique index "$t_position_key" on "$t" (organisation_id, batch_id, position)'],
  }),
  ...createTable({
    name: 'waiting_row',
    columns: `batch_id uuid not null, row integer not null, kind text not null, claim jsonb not null, needs_kind text not null, needs text not null,
      recorded_from timestamptz not null default transaction_timestamp(), released_at timestamptz, released_by uuid, withdrawn_at timestamptz,
      outcome text check (outcome in ('stored', 'changed', 'unchanged', 'refused'))`,
    refs: { batch_id: 'batch' },
    also: ['create index "$t_needs_idx" on "$t" (organisation_id, needs_kind, needs) where released_at is null and withdrawn_at is null'],
  }),
  ...createTable({
    name: 'job',
    columns: `queue text not null, key text not null, payload jsonb not null, status text not null check (status in ('waiting', 'running', 'done', 'failed')),
      phase text, done bigint not null default 0, total bigint, attempts integer not null default 0, problem text, batch_id uuid,
      created_at timestamptz not null default transaction_timestamp(), rung_at timestamptz, started_at timestamptz, beat_at timestamptz, finished_at timestamptz`,
    refs: { batch_id: 'batch' },
    also: [
      `create unique index "$t_open_key" on "$t" (organisation_id, queue, key) where status = 'waiting'`,
      `create index "$t_waiting_idx" on "$t" (organisation_id, created_at) where status in ('waiting', 'running')`,
    ],
  }),
];

export class Work1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job, waiting_row, batch_finding, batch_chunk, batch cascade');
  }
}
