import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;

/**
 * Whether somebody has judged what a work sample was shown for: the request that carries it was declined or answered, or somebody other than the person gave
 * their word at the skill since it was claimed.
 */
const JUDGED = `
  create function work_sample_judged(sample uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from endorsement_request r where r.organisation_id = ${ORGANISATION} and r.document_id = sample and (r.declined_at is not null or endorsement_answer(r.id) is not null))
      or exists (select from evidence c
        join evidence e on e.organisation_id = c.organisation_id and e.person_id = c.person_id and e.skill_id = c.skill_id
          and e.recorded_to is null and e.grade >= 3 and e.source_kind = 'file' and e.recorded_from > c.recorded_from
        join batch b on b.organisation_id = e.organisation_id and b.id = e.recorded_by and b.origin = 'screen'
        where c.organisation_id = ${ORGANISATION} and c.source_id = sample and c.source_kind = 'file' and c.recorded_to is null)
  $$`;

/** What was withdrawn is known to have been there, and nothing of it is kept. */
const BYTES_GO = [
  `create function person_document_withdrawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      delete from person_document_piece where organisation_id = new.organisation_id and document_id = new.id;
      return null;
    end
  $$`,
  `create trigger person_document_withdrawn after update of withdrawn_at on person_document for each row when (new.withdrawn_at is not null) execute function person_document_withdrawn()`,
];

/** Work samples as files beside certificates, requests that carry them, and taking either back. The key of three columns makes sure that a request carries a file of its own person. */
const STATEMENTS = [
  `alter table person_document add column kind text not null default 'certificate' check (kind in ('certificate', 'work-sample')), add column withdrawn_at timestamptz`,
  `alter table person_document add constraint person_document_sample_check check (kind = 'certificate' or skill_id is not null)`,
  'drop index person_document_sha256_key',
  `create unique index person_document_sha256_key on person_document (organisation_id, person_id, sha256) where kind = 'certificate' and withdrawn_at is null`,
  `create unique index person_document_sample_key on person_document (organisation_id, person_id, sha256, skill_id, level) where kind = 'work-sample' and withdrawn_at is null`,
  'create unique index person_document_owner_key on person_document (organisation_id, id, person_id)',
  'alter table endorsement_request add column document_id uuid',
  `alter table endorsement_request add constraint endorsement_request_document_id_fkey foreign key (organisation_id, document_id, person_id) references person_document (organisation_id, id, person_id)`,
  'create index endorsement_request_document_id_idx on endorsement_request (organisation_id, document_id)',
  JUDGED,
  ...BYTES_GO,
];

export class WorkSamples1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function work_sample_judged(uuid)');
    await runner.query('drop trigger person_document_withdrawn on person_document');
    await runner.query('drop function person_document_withdrawn()');
    await runner.query('alter table endorsement_request drop column document_id');
    await runner.query('drop index person_document_owner_key, person_document_sample_key, person_document_sha256_key');
    await runner.query(`delete from person_document_piece p using person_document d where d.organisation_id = p.organisation_id and d.id = p.document_id and d.kind = 'work-sample'`);
    await runner.query(`delete from person_document where kind = 'work-sample' or withdrawn_at is not null`);
    await runner.query('alter table person_document drop constraint person_document_sample_check, drop column kind, drop column withdrawn_at');
    await runner.query('create unique index person_document_sha256_key on person_document (organisation_id, person_id, sha256)');
  }
}
