import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatDay } from '../../app/format.js';
import { JobProgress } from '../../app/job-tray.js';
import { Await } from '../../app/states.js';
import { useAnalyse, type Answer, type Computing } from './coverage.query.js';

interface AwaitCoverageProps<C> {
  query: UseQueryResult<Answer<C>>;
  what: string;
  rows?: number;
  children: (coverage: C) => ReactNode;
}

/** The four states and a fifth: coverage that is being computed, with its progress. */
export function AwaitCoverage<C extends { __typename: 'Coverage' }>({ query, what, rows = 4, children }: AwaitCoverageProps<C>) {
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

/** Said where the figures shown are older than what is known. */
export function Stale() {
  const analyse = useAnalyse();
  return (
    <div className="notice" role="status">
      <p>Newer facts wait to be analysed: the figures below do not count them yet.</p>
      <Button variant="default" size="xs" loading={analyse.isPending} onClick={() => analyse.mutate()}>
        Analyse now
      </Button>
    </div>
  );
}
