import type { MigrationInterface, QueryRunner } from 'typeorm';

const day = (column: string): string => `coalesce((${column} - date '1970-01-01')::text, 'null')`;
const word = (column: string): string => `coalesce(to_json(${column})::text, 'null')`;

/** What `contentOf` makes of a mapping without level and assessment: its columns in the order of their names. */
const CONTENT = `translate(left(encode(sha256(convert_to('[' || concat_ws(',', ${word('achievement_id')}, 'null', ${word('folded')}, ${day('from_on')}, ${word('issuer_id')}, 'null',
  ${word('program_id')}, ${word('skill_id')}, ${word('status')}, ${word('title')}, ${day('to_on')}) || ']', 'UTF8')), 'base64'), 22), '+/', '-_')`;

const AGAINST = `status in ('rejected', 'undecided')`;

/** A title that does not speak of a skill speaks of no level of it: what was kept as level 1 without assessment says so no more. */
const STATEMENTS = [
  'alter table mapping alter column level drop not null, alter column assessment drop not null',
  `alter table mapping add constraint mapping_said_check check (${AGAINST} or (level is not null and assessment is not null))`,
  `update mapping set level = null, assessment = null, content = ${CONTENT} where ${AGAINST}`,
];

export class MappingUnsaid1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mapping drop constraint mapping_said_check');
    await runner.query(`update mapping set level = coalesce(level, 1), assessment = coalesce(assessment, 'none')`);
    await runner.query('alter table mapping alter column level set not null, alter column assessment set not null');
  }
}
