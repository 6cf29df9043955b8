import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createFact, createTable } from './tables.js';

const SOURCES = (kinds: string): string[] => [
  'alter table evidence drop constraint evidence_source_kind_check',
  `alter table evidence add constraint evidence_source_kind_check check (source_kind in (${kinds}))`,
];

/**
 * Certificates of people as files. Not in `document`, which holds the bytes of signed credentials once for everybody: here the same bytes of two people are
 * two rows, so that the wall stands at the person, and what one person handed in says nothing of another.
 */
const STATEMENTS = [
  ...createTable({
    name: 'person_document',
    columns: `person_id uuid not null, sha256 bytea not null, size integer not null, media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
      file_name text not null, title text not null, issuer text, skill_id uuid, achievement_id uuid, level smallint check (level between 1 and 5), issued_on date, until_on date,
      width integer, height integer, pages integer, notes text[] not null, created_by uuid, created_by_name text not null, created_at timestamptz not null default transaction_timestamp(),
      check (skill_id is null or achievement_id is null), check ((skill_id is null) = (level is null))`,
    refs: { person_id: 'person', skill_id: 'skill', achievement_id: 'achievement' },
    also: ['create unique index "$t_sha256_key" on "$t" (organisation_id, person_id, sha256)', 'create index "$t_created_idx" on "$t" (organisation_id, created_at, id)'],
  }),
  ...createTable({
    name: 'person_document_piece',
    columns: 'document_id uuid not null, person_id uuid not null, position integer not null, bytes bytea not null',
    refs: { document_id: 'person_document', person_id: 'person' },
    also: ['create unique index "$t_position_key" on "$t" (organisation_id, document_id, position)'],
  }),
  ...createFact({
    name: 'document_check',
    columns: `document_id uuid not null, person_id uuid not null, round text not null check (round in ('first', 'second')), result text not null check (result in ('accepted', 'refused')),
      skill_id uuid, achievement_id uuid, level smallint check (level between 1 and 5), from_on date, to_on date, how text not null check (how in ('link', 'registry', 'phone', 'original')),
      reference text, reason text, checked_by uuid, checked_by_name text not null`,
    refs: { document_id: 'person_document', person_id: 'person' },
    loose: { skill_id: 'skill', achievement_id: 'achievement' },
  }),
  ...SOURCES(`'file', 'learning', 'credential', 'document'`),
  'alter table batch add column created_by_person uuid',
];

export class Documents1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_check, person_document_piece, person_document');
    await runner.query(`delete from evidence where source_kind = 'document'`);
    for (const statement of SOURCES(`'file', 'learning', 'credential'`)) await runner.query(statement);
    await runner.query('alter table batch drop column created_by_person');
  }
}
