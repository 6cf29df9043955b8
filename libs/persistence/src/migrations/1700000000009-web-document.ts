import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createFact } from './tables.js';

/** What an address answered, or would have: status lists and key documents, fetched by the worker or handed in as a file. */
const STATEMENTS = createFact({ name: 'web_document', columns: 'url text not null, body bytea not null, media_type text, fetched_at timestamptz not null' });

export class WebDocument1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table web_document');
  }
}
