import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision is a batch that was said on screen: who, why, what it changed. It has its history and its undo from there. */
const STATEMENTS = [
  `alter table batch add column origin text not null default 'file' check (origin in ('file', 'screen')), add column said text, add column reason text, add column changes jsonb, add column about uuid[]`,
  'alter table issuer_version drop column decided_by',
  'alter table exemption drop column decided_by',
];

export class Decisions1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table batch drop column origin, drop column said, drop column reason, drop column changes, drop column about');
    for (const table of ['issuer_version', 'exemption']) await runner.query(`alter table ${table} add column decided_by uuid`);
  }
}
