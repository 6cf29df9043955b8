/** While a job runs, its progress stands beside it. */
const COLUMNS = `
  select j.id, j.queue, j.status, coalesce(case when j.status = 'running' then p.phase end, j.phase) as phase,
    case when j.status = 'running' then coalesce(p.done, j.done) else j.done end as done,
    case when j.status = 'running' then coalesce(p.total, j.total) else j.total end as total,
    j.created_at as "createdAt", j.started_at as "startedAt", j.finished_at as "finishedAt", j.problem, j.batch_id as "batchId"
  from job j left join job_progress p on p.organisation_id = j.organisation_id and p.job_id = j.id
  where j.organisation_id = $1`;

/** Who may know of imports knows of all jobs ($2 null), everybody else of analyses and of what they decide themselves: $2 is their account. */
const KNOWN = `($2::uuid is null or j.queue = 'coverage' or j.batch_id in (select b.id from batch b where b.organisation_id = $1 and b.origin = 'screen' and b.created_by = $2))`;

export const OPEN_JOBS = `${COLUMNS} and ${KNOWN} and j.status in ('waiting', 'running') order by j.created_at, j.id limit 100`;
export const JOBS_BY_ID = `${COLUMNS} and ${KNOWN} and j.id = any ($3)`;
export const NEWEST_OF_KEY = `${COLUMNS} and ${KNOWN} and j.queue = $3 and j.key = $4 order by (j.status in ('waiting', 'running')) desc, j.created_at desc limit 1`;
export const NEWEST_OF_BATCH = `${COLUMNS} and ${KNOWN} and j.batch_id = any ($3) order by j.created_at`;

/** Of other questions than $2 and $3. */
export const WAITING_ANALYSES = `
  select count(*)::int as waiting from job j
  where j.organisation_id = $1 and j.queue = 'coverage' and j.status = 'waiting' and j.key <> $2 and j.key <> $3`;
