import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As whoever asks, they would be held to the walls that ask them, without end. They name the organisation and the scope themselves. */
const SCOPES = ['scope_teams()', 'scope_people()'] as const;

export class ScopeAsOwner1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const scope of SCOPES) await runner.query(`alter function ${scope} security definer set search_path = public, pg_temp`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const scope of SCOPES) await runner.query(`alter function ${scope} security invoker reset search_path`);
  }
}
