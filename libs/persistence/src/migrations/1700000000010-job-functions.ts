import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANISATION = `nullif(current_setting('app.organisation', true), '')::uuid`;
const AS_OWNER = `security definer set search_path = public, pg_temp`;

/** Held alone while a job is claimed, shared while one is asked for, so that what is asked for is never dealt out before its reasons are committed. */
const DESK = `hashtextextended('jobs of ' || organisation, 0)`;

/** Whether the worker of a running job is gone: no beat for 10 seconds. */
const SILENT = `j.status = 'running' and coalesce(p.beat_at, j.started_at) < clock_timestamp() - interval '10 seconds'`;

const STATEMENTS = [
  // Apart from the job, so that the job's own transaction can end the job without having lost a race against its progress.
  `create table job_progress (
    organisation_id uuid not null references organisation (id),
    job_id uuid not null,
    phase text, done bigint not null default 0, total bigint,
    beat_at timestamptz not null default clock_timestamp(),
    primary key (organisation_id, job_id),
    foreign key (organisation_id, job_id) references job (organisation_id, id))`,

  // The waiting job of the same key where there is one. Null where it was committed too late to be seen from here: it will see what is being written here.
  `create function job_enqueue(to_queue text, of_key text, with_payload jsonb, of_batch uuid, at_most integer) returns uuid language plpgsql as $$
    declare organisation uuid := ${ORGANISATION}; found_id uuid;
    begin
      perform pg_advisory_xact_lock_shared(${DESK});
      perform pg_notify('tessera_job_waiting', organisation::text);
      select j.id into found_id from job j where j.organisation_id = organisation and j.queue = to_queue and j.key = of_key and j.status = 'waiting';
      if found_id is not null then return found_id; end if;
      if (select count(*) from job j where j.organisation_id = organisation and j.status = 'waiting') >= at_most then
        raise exception 'JOBS_TOO_MANY' using errcode = 'TS001';
      end if;
      begin
        insert into job (organisation_id, queue, key, payload, status, batch_id)
        values (organisation, to_queue, of_key, with_payload, 'waiting', of_batch) returning id into found_id;
      exception when unique_violation then
        found_id := null;
      end;
      return found_id;
    end
  $$`,

  // Nothing where the job is not to be had: done, with a living worker, or the organisation has its share running. In a read committed transaction.
  `create function job_claim(wanted uuid, at_once integer) returns table (id uuid, queue text, payload jsonb, batch_id uuid, attempts integer) language plpgsql as $$
    declare organisation uuid := ${ORGANISATION};
    begin
      if not pg_try_advisory_xact_lock(${DESK}) then return; end if;
      perform from job j left join job_progress p on p.organisation_id = j.organisation_id and p.job_id = j.id
        where j.organisation_id = organisation and j.id = wanted and (j.status = 'waiting' or (${SILENT}));
      if not found then return; end if;
      if not pg_try_advisory_xact_lock(hashtextextended('job ' || wanted, 0)) then return; end if;
      if at_once <= (select count(*) from job j left join job_progress p on p.organisation_id = j.organisation_id and p.job_id = j.id
        where j.organisation_id = organisation and j.status = 'running' and j.id <> wanted and not (${SILENT})) then return; end if;
      insert into job_progress (organisation_id, job_id) values (organisation, wanted)
        on conflict on constraint job_progress_pkey do update set phase = null, done = 0, total = null, beat_at = clock_timestamp();
      return query update job j set status = 'running', attempts = j.attempts + 1, started_at = clock_timestamp(), problem = null
        where j.organisation_id = organisation and j.id = wanted
        returning j.id, j.queue, j.payload, j.batch_id, j.attempts;
    end
  $$`,

  // What may start now, of all organisations: nobody has more than their share, and everybody's first comes before anybody's second.
  `create function worker_waiting(at_once integer, at_most integer) returns table (organisation_id uuid, job_id uuid, queue text, attempts integer)
    language sql stable ${AS_OWNER} as $$
    with open as (
      select j.organisation_id, j.id, j.queue, j.attempts, j.created_at, j.status, ${SILENT} as silent
      from job j left join job_progress p on p.organisation_id = j.organisation_id and p.job_id = j.id
      where j.status = 'running' or (j.status = 'waiting' and (j.attempts = 0 or j.started_at < clock_timestamp() - j.attempts * interval '1 second'))),
    busy as (select o.organisation_id, count(*) as jobs from open o where o.status = 'running' and not o.silent group by o.organisation_id),
    due as (
      select o.*, row_number() over (partition by o.organisation_id order by o.silent desc, o.created_at, o.id) + coalesce(b.jobs, 0) as place
      from open o left join busy b on b.organisation_id = o.organisation_id
      where o.status = 'waiting' or o.silent)
    select d.organisation_id, d.id, d.queue, d.attempts from due d where d.place <= at_once order by d.place, d.created_at, d.id limit at_most
  $$`,

  // Organisations in whose time zone a day has begun that nobody has analysed yet.
  `create function worker_days() returns setof uuid language sql stable ${AS_OWNER} as $$
    select o.id from organisation o
    where not exists (select from analysis a where a.organisation_id = o.id and a.as_of = (clock_timestamp() at time zone o.time_zone)::date)
      and not exists (
        select from job j where j.organisation_id = o.id and j.queue = 'coverage' and j.key = 'today'
          and (j.status in ('waiting', 'running') or j.finished_at > clock_timestamp() - interval '10 minutes'))
  $$`,
];

export class JobFunctions1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function worker_days, worker_waiting, job_claim, job_enqueue');
    await runner.query('drop table job_progress');
  }
}
