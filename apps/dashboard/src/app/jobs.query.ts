import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { graphql, type ResultOf } from './graphql.js';
import { request } from './request.js';

const jobsDocument = graphql(`
  query Jobs {
    jobs { id queue status phase done total createdAt startedAt finishedAt problem batchId }
  }
`);

export type Job = ResultOf<typeof jobsDocument>['jobs'][number];

/** Running and waiting jobs: told by the subscription, asked for every few seconds where there is none. */
export function useJobs() {
  const client = useQueryClient();
  const isTold = useJobEvents();
  return useQuery({
    queryKey: ['jobs'],
    queryFn: async ({ signal }) => {
      const { jobs } = await request(jobsDocument, {}, signal);
      const before = client.getQueryData<Job[]>(['jobs']) ?? [];
      if (before.some(({ id }) => !jobs.some((job) => job.id === id))) askAgain(client);
      return jobs;
    },
    refetchInterval: ({ state }) => (isTold ? 60_000 : state.data?.length ? 2_000 : 15_000),
  });
}

/** True while the subscription stands. It is loaded after the page, never before it. */
function useJobEvents(): boolean {
  const client = useQueryClient();
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    let close = () => {};
    let isGone = false;
    const open = async () => {
      const { listenToJobs } = await import('./job-events.js');
      if (!isGone) close = listenToJobs((job) => record(client, job), setTold);
    };
    const timer = setTimeout(() => void open(), 1_000);
    return () => {
      isGone = true;
      clearTimeout(timer);
      close();
    };
  }, [client]);
  return isTold;
}

/** Puts one job's news into the list; what a finished job may have changed is asked for again. */
export function record(client: QueryClient, job: Job): void {
  client.setQueryData<Job[]>(['jobs'], (jobs = []) => [...jobs.filter(({ id }) => id !== job.id), ...(job.finishedAt ? [] : [job])]);
  client.setQueryData(['job', job.id], job);
  if (job.finishedAt) askAgain(client);
}

/** What no job changes. */
const LASTING: ReadonlySet<unknown> = new Set(['jobs', 'job', 'session', 'templates']);

/** A finished job may have changed everything else. */
function askAgain(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => !LASTING.has(name) });
}
