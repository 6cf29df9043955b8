import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be asked before an organisation is known. Each runs as its owner and answers one narrow question. */
const AS_OWNER = `security definer set search_path = public, pg_temp`;

const STATEMENTS = [
  // Kept outside the organisations on purpose: the address or account named may belong to none.
  `create table sign_in_attempt (subject text not null, at timestamptz not null default clock_timestamp(), failed boolean not null)`,
  'create index sign_in_attempt_subject_idx on sign_in_attempt (subject, at)',
  `create function door_is_empty() returns boolean language sql stable ${AS_OWNER} as $$
    select not exists (select from organisation)
  $$`,
  `create function door_set_up(organisation_name text, zone text, person_name text, e_mail text, hash text) returns uuid language plpgsql ${AS_OWNER} as $$
    declare organisation uuid; account uuid;
    begin
      perform pg_advisory_xact_lock(7331);
      if exists (select from public.organisation) then return null; end if;
      insert into organisation (name, time_zone) values (organisation_name, zone) returning id into organisation;
      insert into policy (organisation_id, version, content) values (organisation, 1, '{}');
      insert into account (organisation_id, email, name, password_hash) values (organisation, e_mail, person_name, hash) returning id into account;
      insert into account_role (organisation_id, account_id, role) values (organisation, account, 'admin'), (organisation, account, 'hr'), (organisation, account, 'learning');
      return organisation;
    end
  $$`,
  `create function door_accounts(e_mail text) returns table (organisation_id uuid, account_id uuid, password_hash text, roles text[])
    language sql stable ${AS_OWNER} as $$
    select a.organisation_id, a.id, a.password_hash, array(
      select distinct r.role from account_role r where r.organisation_id = a.organisation_id and r.account_id = a.id order by r.role)
    from account a where a.email = e_mail and a.disabled_at is null order by a.organisation_id limit 10
  $$`,
  // An account has at most \`at_most\` sessions: the oldest end first. Sessions that are long over leave nothing behind.
  `create function door_open_session(organisation uuid, account uuid, token bytea, acting text, life interval, at_most integer) returns void language sql ${AS_OWNER} as $$
    delete from session s where s.organisation_id = organisation and s.account_id = account
      and coalesce(s.ended_at, s.expires_at) < clock_timestamp() - interval '30 days';
    update session s set ended_at = clock_timestamp() where s.organisation_id = organisation and s.id in (
      select o.id from session o
      where o.organisation_id = organisation and o.account_id = account and o.ended_at is null and o.expires_at > clock_timestamp()
      order by o.created_at desc, o.id offset greatest(at_most - 1, 0));
    insert into session (organisation_id, account_id, token_hash, acting_role, expires_at, created_at)
    values (organisation, account, token, acting, clock_timestamp() + life, clock_timestamp())
  $$`,
  // The person's rights are read anew each time: what was taken away is gone with the next request.
  // A session's row is written at most once a minute: under repeatable read, two requests of one session that both write it end in an error for one.
  `create function door_session(organisation uuid, token bytea, idle interval)
    returns table (session_id uuid, account_id uuid, account_name text, account_email text, person_id uuid, acting_role text, roles text[], hr_scope uuid[], led_teams uuid[])
    language sql volatile ${AS_OWNER} as $$
    update session s set last_seen_at = clock_timestamp()
    where s.organisation_id = organisation and s.token_hash = token and s.ended_at is null and s.expires_at > clock_timestamp()
      and s.last_seen_at > clock_timestamp() - idle and s.last_seen_at < clock_timestamp() - interval '1 minute';
    with live as (
      select s.organisation_id, s.id, a.id as account, a.name, a.email, a.person_id, s.acting_role
      from session s join account a on a.organisation_id = s.organisation_id and a.id = s.account_id and a.disabled_at is null
      where s.organisation_id = organisation and s.token_hash = token and s.ended_at is null and s.expires_at > clock_timestamp()
        and s.last_seen_at > clock_timestamp() - idle),
    given as (select r.role, r.team_id from live join account_role r on r.organisation_id = live.organisation_id and r.account_id = live.account),
    led as (
      select l.team_id from live join team_lead l on l.organisation_id = live.organisation_id and l.person_id = live.person_id
      where l.recorded_to is null and (l.from_on is null or l.from_on <= current_date) and (l.to_on is null or l.to_on >= current_date)
      union select team_id from given where role = 'lead' and team_id is not null)
    select live.id, live.account, live.name, live.email, live.person_id, live.acting_role,
      array(select distinct role from given where role <> 'lead'
            union select 'lead' where exists (select from led)
            union select 'employee' where live.person_id is not null order by 1),
      case when exists (select from given where role = 'hr' and team_id is null) then null
        else array(select team_id from given where role = 'hr') end,
      array(select team_id from led order by 1)
    from live
  $$`,
  `create function door_act_as(organisation uuid, token bytea, acting text) returns void language sql ${AS_OWNER} as $$
    update session set acting_role = acting where organisation_id = organisation and token_hash = token and ended_at is null
  $$`,
  `create function door_close_session(organisation uuid, token bytea) returns void language sql ${AS_OWNER} as $$
    update session set ended_at = clock_timestamp() where organisation_id = organisation and token_hash = token and ended_at is null
  $$`,
  // Tries of each subject (an account or an address, hashed by the caller) since its last success, and when the last was.
  `create function door_attempts(subjects text[], since interval) returns table (subject text, failures integer, last_at timestamptz)
    language sql stable ${AS_OWNER} as $$
    select t.subject, count(*)::integer, max(t.at) from sign_in_attempt t
    where t.subject = any (subjects) and t.failed and t.at > clock_timestamp() - since
      and t.at > coalesce((select max(ok.at) from sign_in_attempt ok where ok.subject = t.subject and not ok.failed), '-infinity')
    group by t.subject
  $$`,
  // Failures matter for a day; where somebody has signed in from, for a month: there, guesses of others do not count.
  `create function door_attempt(of_subject text, has_failed boolean) returns void language sql ${AS_OWNER} as $$
    delete from sign_in_attempt where at < clock_timestamp() - case when failed then interval '1 day' else interval '30 days' end;
    insert into sign_in_attempt (subject, failed) values (of_subject, has_failed)
  $$`,
  `create function door_known(of_subject text) returns boolean language sql stable ${AS_OWNER} as $$
    select exists (select from sign_in_attempt t where t.subject = of_subject and not t.failed and t.at > clock_timestamp() - interval '30 days')
  $$`,
  // What was refused to somebody, apart from what failed with it. So many of a kind in an hour and ten times as many in a day tell enough.
  `create function door_audit(organisation uuid, account uuid, of_kind text, with_detail jsonb, an_hour integer) returns boolean language plpgsql ${AS_OWNER} as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('audit ' || account, 0));
      insert into audit_event (organisation_id, account_id, kind, detail, at)
      select organisation, a.id, of_kind, with_detail, clock_timestamp() from account a
      where a.organisation_id = organisation and a.id = account
        and (select count(*) from audit_event e where e.organisation_id = organisation and e.account_id = account and e.kind = of_kind
          and e.at > clock_timestamp() - interval '1 hour') < an_hour
        and (select count(*) from audit_event e where e.organisation_id = organisation and e.account_id = account and e.kind = of_kind
          and e.at > clock_timestamp() - interval '1 day') < an_hour * 10;
      return found;
    end
  $$`,
  'alter table sign_in_attempt enable row level security',
];

export class Door1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function door_audit, door_known, door_attempt, door_attempts, door_close_session, door_act_as, door_session, door_open_session, door_accounts, door_set_up, door_is_empty`);
    await runner.query('drop table sign_in_attempt');
  }
}
