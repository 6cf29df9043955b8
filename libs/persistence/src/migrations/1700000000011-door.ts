import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_OWNER = `security definer set search_path = public, pg_temp`;

/**
 * A session's row is written at most once a minute, not with every request: requests of one session run at the same time, and under
 * repeatable read two writers of one row end in an error for the second.
 */
const STATEMENTS = [
  `create or replace function door_session(organisation uuid, token bytea, idle interval)
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
];

export class DoorOnceAMinute1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** The function of before still answers the same; it is left as it is. */
  async down(): Promise<void> {}
}
