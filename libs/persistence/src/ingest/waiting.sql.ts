/** The counts of the batches that rows came with, `sign` times the rows that waited; a batch has no row uncounted at any moment. */
const recount = (rows: string, sign: '+' | '-'): string => `
  update batch b set waiting = b.waiting ${sign === '+' ? '-' : '+'} n.rows, stored = b.stored ${sign} n.stored, changed = b.changed ${sign} n.changed,
    unchanged = b.unchanged ${sign} n.unchanged, refused = b.refused ${sign} n.refused
  from (select batch_id, count(*) as rows, count(*) filter (where outcome = 'stored') as stored, count(*) filter (where outcome = 'changed') as changed,
      count(*) filter (where outcome = 'unchanged') as unchanged, count(*) filter (where outcome = 'refused') as refused
    from ${rows} where outcome is not null group by batch_id) n
  where b.organisation_id = $1 and b.id = n.batch_id`;

/** $1 organisation, $2 rows, $3 released by, $4 at, $5 outcomes, $6 codes of refusal. What a finding said while its row waited is kept in its detail. */
export const RELEASE = `
  with said as (select * from unnest($2::uuid[], $5::text[], $6::text[]) as i(id, outcome, code)),
  released as (
    update waiting_row w set released_at = $4::timestamptz, released_by = $3, outcome = said.outcome
    from said where w.organisation_id = $1 and w.id = said.id returning w.batch_id, w."row", w.outcome, said.code),
  counted as (${recount('released', '+')})
  update batch_finding f set outcome = r.outcome, code = coalesce(r.code, f.code), detail = coalesce(f.detail, '{}') || jsonb_build_object('waited', f.code)
  from released r where f.organisation_id = $1 and f.batch_id = r.batch_id and f."row" = r."row" and f.outcome = 'waiting' and r.outcome is not null`;

/** $1 organisation, $2 batch whose commit released them. */
export const TAKE_BACK = `
  with released as (select id, batch_id, "row", outcome from waiting_row where organisation_id = $1 and released_by = $2 and withdrawn_at is null),
  waiting as (
    update waiting_row w set released_at = null, released_by = null, outcome = null from released r where w.organisation_id = $1 and w.id = r.id),
  counted as (${recount('released', '-')})
  update batch_finding f set outcome = 'waiting', code = f.detail ->> 'waited', detail = f.detail - 'waited'
  from released r where f.organisation_id = $1 and f.batch_id = r.batch_id and f."row" = r."row" and f.detail ? 'waited' and r.outcome is not null`;
