import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createAnchor, createFact, FACTS_STAND } from './tables.js';

const PERIOD = 'from_on date, to_on date, check (to_on is null or from_on is null or to_on >= from_on)';

const STATEMENTS = [
  FACTS_STAND,
  ...createAnchor('person'),
  ...createAnchor('team'),
  ...createAnchor('role'),
  ...createFact({
    name: 'person_version',
    columns: `person_id uuid not null, name text not null, location text, job_family text, cost_centre text, manager_id uuid, ${PERIOD}`,
    refs: { person_id: 'person', manager_id: 'person' },
  }),
  ...createFact({
    name: 'person_identifier',
    columns: `person_id uuid not null, kind text not null check (kind in ('email', 'external')), value text not null`,
    refs: { person_id: 'person' },
  }),
  ...createFact({ name: 'team_version', columns: 'team_id uuid not null, name text not null, parent_id uuid', refs: { team_id: 'team', parent_id: 'team' } }),
  ...createFact({ name: 'role_version', columns: 'role_id uuid not null, name text not null', refs: { role_id: 'role' } }),
  ...createFact({ name: 'membership', columns: `person_id uuid not null, team_id uuid not null, ${PERIOD}`, refs: { person_id: 'person', team_id: 'team' } }),
  ...createFact({ name: 'team_lead', columns: `person_id uuid not null, team_id uuid not null, ${PERIOD}`, refs: { person_id: 'person', team_id: 'team' } }),
  ...createFact({ name: 'post', columns: `person_id uuid not null, role_id uuid not null, ${PERIOD}`, refs: { person_id: 'person', role_id: 'role' } }),
  ...createFact({ name: 'leave', columns: `person_id uuid not null, reason text, ${PERIOD}`, refs: { person_id: 'person' } }),
  `alter table account add constraint account_person_id_fkey foreign key (organisation_id, person_id) references person (organisation_id, id)`,
  `alter table account_role add constraint account_role_team_id_fkey foreign key (organisation_id, team_id) references team (organisation_id, id)`,
];

export class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table leave, post, team_lead, membership, role_version, team_version, person_identifier, person_version, role, team, person cascade');
    await runner.query('drop function facts_stand()');
  }
}
