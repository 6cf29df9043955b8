import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDS = ['evidence', 'learning', 'credential', 'document', 'exemption', 'assignment', 'leave', 'identifier', 'person'];
const BEFORE = ['evidence', 'learning', 'credential', 'person'];
const HOWS = ['link', 'registry', 'phone', 'original'];

const oneOf = (column: string, words: readonly string[]): string => `check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`;

const check = (table: string, column: string, words: readonly string[]): string[] => [
  `alter table ${table} drop constraint ${table}_${column}_check`,
  `alter table ${table} add constraint ${table}_${column}_check ${oneOf(column, words)}`,
];

/**
 * Every record that a person sees of themselves can be disputed. What an answer found wrong, and on which day, is kept, so that no later file says it again
 * unheard. And credentials that two people claim are found without looking through all reports.
 */
const STATEMENTS = [
  ...check('dispute', 'record_kind', RECORDS),
  ...check('document_check', 'how', [...HOWS, 'dispute']),
  'alter table dispute_answer add column wrong text, add column answered_on date',
  `create index dispute_answer_upheld_idx on dispute_answer (organisation_id, record_key) where recorded_to is null and answer = 'upheld'`,
  `create index verification_claimants_idx on verification (organisation_id, key) where recorded_to is null and findings @> '[{"check": "recipient", "code": "second-claimant"}]'`,
];

export class Disputes1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index verification_claimants_idx');
    await runner.query('drop index dispute_answer_upheld_idx');
    await runner.query('alter table dispute_answer drop column wrong, drop column answered_on');
    for (const statement of [...check('document_check', 'how', HOWS), ...check('dispute', 'record_kind', BEFORE)]) await runner.query(statement);
  }
}
