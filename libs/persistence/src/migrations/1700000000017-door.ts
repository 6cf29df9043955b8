import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_OWNER = `security definer set search_path = public, pg_temp`;

const STATEMENTS = [
  // Failures matter for a day; where somebody has signed in from, for a month: there, guesses of others do not count.
  `create or replace function door_attempt(of_subject text, has_failed boolean) returns void language sql ${AS_OWNER} as $$
    delete from sign_in_attempt where at < clock_timestamp() - case when failed then interval '1 day' else interval '30 days' end;
    insert into sign_in_attempt (subject, failed) values (of_subject, has_failed)
  $$`,
  `create function door_known(of_subject text) returns boolean language sql stable ${AS_OWNER} as $$
    select exists (select from sign_in_attempt t where t.subject = of_subject and not t.failed and t.at > clock_timestamp() - interval '30 days')
  $$`,

  // An account has at most \`at_most\` sessions: the oldest end first. Sessions that are long over leave nothing behind.
  'drop function door_open_session(uuid, uuid, bytea, text, interval)',
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

  // What was refused to somebody, apart from what failed with it. So many of a kind in an hour and ten times as many in a day tell enough.
  'create index audit_event_account_idx on audit_event (organisation_id, account_id, kind, at)',
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
];

export class DoorAudit1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Session and attempt rows stand; only what was added goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function door_audit, door_known');
    await runner.query('drop index audit_event_account_idx');
  }
}
