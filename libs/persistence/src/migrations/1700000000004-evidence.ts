import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createAnchor, createFact, createTable } from './tables.js';

const ASSESSMENT = `assessment text not null check (assessment in ('reviewed-work', 'exam', 'quiz', 'none'))`;
const TOPIC = 'check ((skill_id is null) <> (achievement_id is null))';

const STATEMENTS = [
  ...createAnchor('issuer'),
  ...createFact({
    name: 'issuer_version',
    columns: `issuer_id uuid not null, name text not null, folded text not null, trust text not null check (trust in ('trusted', 'distrusted', 'undecided')),
      reason text, decided_by uuid`,
    refs: { issuer_id: 'issuer' },
  }),
  ...createAnchor('program'),
  ...createFact({
    name: 'program_version',
    columns: `program_id uuid not null, provider text not null, title text not null, folded text not null, cost_minor bigint, currency text, hours double precision,
      seats integer, ${ASSESSMENT}, accreditor text, achievement_id uuid`,
    refs: { program_id: 'program', achievement_id: 'achievement' },
  }),
  ...createFact({
    name: 'mapping',
    columns: `issuer_id uuid, program_id uuid, title text not null, folded text not null, skill_id uuid, achievement_id uuid, level smallint not null check (level between 1 and 5),
      ${ASSESSMENT}, from_on date, to_on date, ${TOPIC}`,
    refs: { issuer_id: 'issuer', program_id: 'program', skill_id: 'skill', achievement_id: 'achievement' },
  }),
  ...createFact({
    name: 'learning_record',
    columns: `person_id uuid not null, program_id uuid not null, status text not null check (status in ('enrolled', 'in-progress', 'completed', 'failed', 'withdrawn')),
      happened_on date, score double precision, certificate_url text, cost_minor bigint, currency text`,
    refs: { person_id: 'person', program_id: 'program' },
  }),
  ...createAnchor('credential'),
  ...createTable({
    name: 'document',
    columns: 'sha256 bytea not null, body bytea not null, media_type text not null, created_at timestamptz not null default transaction_timestamp()',
    also: ['create unique index "$t_sha256_key" on "$t" (organisation_id, sha256)'],
  }),
  ...createFact({
    name: 'credential_version',
    columns: `credential_id uuid not null, document_id uuid not null, person_id uuid not null, issuer_id uuid, format text not null, file_name text,
      achievement text not null, achievement_folded text not null, claim jsonb not null`,
    refs: { credential_id: 'credential', document_id: 'document', person_id: 'person', issuer_id: 'issuer' },
  }),
  ...createFact({
    name: 'verification',
    columns: `credential_id uuid not null, person_id uuid not null, verdict text not null check (verdict in ('accept', 'reject', 'indeterminate')), outcome text not null, findings jsonb not null,
      checked_at timestamptz not null, valid_from timestamptz, valid_until timestamptz, revoked_at timestamptz`,
    refs: { credential_id: 'credential', person_id: 'person' },
  }),
  ...createFact({
    name: 'evidence',
    columns: `person_id uuid not null, skill_id uuid, achievement_id uuid, level smallint not null check (level between 1 and 5),
      grade smallint not null check (grade between 1 and 5), negative boolean not null, valid_from timestamptz not null, valid_until timestamptz,
      revoked_at timestamptz, pending_why text, source_kind text not null check (source_kind in ('file', 'learning', 'credential')), source_id uuid, mapping_id uuid,
      source text, ${TOPIC}`,
    refs: { person_id: 'person' },
    loose: { skill_id: 'skill', achievement_id: 'achievement' },
    also: ['create index "$t_source_idx" on "$t" (organisation_id, source_id) where source_id is not null'],
  }),
  ...createTable({
    name: 'assignment',
    columns: `person_id uuid not null, program_id uuid not null, skill_id uuid, credential_set_id uuid, status text not null check (status in ('proposed', 'accepted', 'in-progress', 'completed', 'declined')),
      due_on date not null, proposed_by uuid, proposed_by_name text not null, reason text, completed_on date, learning_record_id uuid,
      created_at timestamptz not null default transaction_timestamp(), changed_at timestamptz not null default transaction_timestamp()`,
    refs: { person_id: 'person', program_id: 'program', skill_id: 'skill', credential_set_id: 'credential_set' },
  }),
  ...createTable({
    name: 'decision',
    columns: `kind text not null, subject_id uuid not null, before jsonb, after jsonb, reason text, decided_by uuid, decided_by_name text not null,
      decided_at timestamptz not null default transaction_timestamp(), undone_at timestamptz`,
    also: ['create index "$t_subject_idx" on "$t" (organisation_id, subject_id)'],
  }),
];

export class Evidence1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table decision, assignment, evidence, verification, credential_version, document, credential, learning_record, mapping,
      program_version, program, issuer_version, issuer cascade`);
  }
}
