import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { formatDay, formatInstant } from '../../app/format.js';
import { JobProgress } from '../../app/job-tray.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import type { Answer, Computing } from './coverage.query.js';

interface AwaitCoverageProps<C> {
  query: UseQueryResult<Answer<C>>;
  what: string;
  rows?: number;
  children: (coverage: C) => ReactNode;
}

/** The four states and a fifth: coverage that is being computed, with its progress. */
export function AwaitCoverage<C extends { __typename: 'Coverage' | 'Trend' }>({ query, what, rows = 4, children }: AwaitCoverageProps<C>) {
  return (
    <Await query={query} what={what} rows={rows}>
      {(answer) => (isComputing(answer) ? <BeingComputed computing={answer} /> : children(answer))}
    </Await>
  );
}

export const isComputing = (answer: { __typename: string }): answer is Computing => answer.__typename === 'Computing';

function BeingComputed({ computing: { asOf, job } }: { computing: Computing }) {
  return (
    <div className="card" role="status">
      <h2>Coverage for {formatDay(asOf)} is being computed</h2>
      <JobProgress job={job} />
      {job.problem && <p className="second">{job.problem}</p>}
      <p className="second small">The page loads by itself when it is done. You can leave and come back.</p>
    </div>
  );
}

/** Said while newer facts are analysed: how old the figures are. Once more is known, everything on the page that counts is asked for again. */
export function Stale({ computedAt }: { computedAt: string }) {
  const { timeZone } = useReader().organisation;
  const client = useQueryClient();
  useEffect(() => {
    const ask = () => void client.invalidateQueries({ queryKey: ['coverage'] });
    const timer = setInterval(ask, 2_000);
    return () => {
      clearInterval(timer);
      ask();
    };
  }, [client]);
  return (
    <div className="notice" role="status">
      <p>
        Computed {formatInstant(computedAt, timeZone)}. <strong>Newer facts are being analysed:</strong> the figures below do not count them yet, and change by themselves when it is done.
      </p>
    </div>
  );
}
