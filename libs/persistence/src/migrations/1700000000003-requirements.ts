import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createAnchor, createFact } from './tables.js';

/** A topic is what a requirement asks for and evidence speaks of: a skill, or a set of named credentials of which any one will do. */
const STATEMENTS = [
  ...createAnchor('skill'),
  ...createAnchor('achievement'),
  ...createFact({
    name: 'skill_version',
    columns: 'skill_id uuid not null, name text not null, folded text not null, description text, broader_id uuid, framework text, code text',
    refs: { skill_id: 'skill', broader_id: 'skill' },
    also: ['create index "$t_folded_idx" on "$t" (organisation_id, folded) where recorded_to is null'],
  }),
  ...createFact({
    name: 'skill_alias',
    columns: 'skill_id uuid not null, alias text not null, folded text not null',
    refs: { skill_id: 'skill' },
    also: ['create index "$t_folded_idx" on "$t" (organisation_id, folded) where recorded_to is null'],
  }),
  ...createFact({
    name: 'achievement_version',
    columns: 'achievement_id uuid not null, name text not null, folded text not null',
    refs: { achievement_id: 'achievement' },
  }),
  ...createAnchor('credential_set'),
  ...createFact({
    name: 'credential_set_member',
    columns: 'credential_set_id uuid not null, achievement_id uuid not null',
    refs: { credential_set_id: 'credential_set', achievement_id: 'achievement' },
  }),
  ...createAnchor('requirement_set'),
  ...createFact({
    name: 'requirement_set_version',
    columns: `requirement_set_id uuid not null, owner_kind text not null check (owner_kind in ('role', 'team', 'organisation')),
      role_id uuid, team_id uuid, effective_on date not null,
      check ((role_id is not null) = (owner_kind = 'role') and (team_id is not null) = (owner_kind = 'team'))`,
    refs: { requirement_set_id: 'requirement_set', role_id: 'role', team_id: 'team' },
  }),
  ...createFact({
    name: 'requirement',
    columns: `requirement_set_id uuid not null, skill_id uuid, credential_set_id uuid,
      level smallint not null check (level between 1 and 5), minimum_grade smallint not null check (minimum_grade between 1 and 5),
      weight smallint not null check (weight between 1 and 3), grace_days integer not null check (grace_days >= 0),
      minimum integer check (minimum > 0), check ((skill_id is null) <> (credential_set_id is null))`,
    refs: { requirement_set_id: 'requirement_set', skill_id: 'skill', credential_set_id: 'credential_set' },
  }),
  ...createFact({
    name: 'exemption',
    columns: `person_id uuid not null, skill_id uuid, credential_set_id uuid, from_on date, to_on date, reason text not null, decided_by uuid,
      check ((skill_id is null) <> (credential_set_id is null))`,
    refs: { person_id: 'person', skill_id: 'skill', credential_set_id: 'credential_set' },
  }),
];

export class Requirements1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table exemption, requirement, requirement_set_version, requirement_set, credential_set_member, credential_set,
      achievement_version, skill_alias, skill_version, achievement, skill cascade`);
  }
}
