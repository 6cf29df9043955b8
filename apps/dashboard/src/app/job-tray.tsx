import { Popover, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCount } from './format.js';
import { jobName, phaseName } from './job.words.js';
import { useJobs, type Job } from './jobs.query.js';

/** What runs in the background, with counts. Not there while nothing runs. */
export function JobTray() {
  const { data: jobs = [] } = useJobs();
  if (jobs.length === 0) return null;
  return (
    <Popover position="bottom-end" width={300} withinPortal={false} withRoles={false}>
      <Popover.Target>
        <button type="button" className="chip-button" aria-haspopup="dialog">
          <strong>{formatCount(jobs.length)}</strong> running
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Running jobs">
        <ul className="stack">
          {jobs.map((job) => (
            <li key={job.id}>
              <JobProgress job={job} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One job: what it does, how far it is, in counts. */
export function JobProgress({ job }: { job: Pick<Job, 'queue' | 'phase' | 'done' | 'total'> & { batchId?: string | null } }) {
  const name = jobName(job.queue);
  return (
    <div role="group" aria-label={name}>
      <div className="row" style={{ justifyContent: 'space-between' }}>
        <span>{job.batchId ? <Link to="/imports/$batchId" params={{ batchId: job.batchId }}>{name}</Link> : name}</span>
        <span className="second small">{job.phase ? phaseName(job.phase) : null}</span>
      </div>
      <Progress value={job.total ? (100 * job.done) / job.total : 100} animated={!job.total} aria-label={name} size="sm" mt={4} />
      <p className="second small" aria-live="polite">
        {job.total === null ? `${formatCount(job.done)} done` : `${formatCount(job.done)} of ${formatCount(job.total)} done`}
      </p>
    </div>
  );
}
