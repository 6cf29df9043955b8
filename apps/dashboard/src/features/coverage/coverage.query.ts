import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { graphql, type ResultOf, type TadaDocumentNode } from '../../app/graphql.js';
import { useAmong } from '../../app/filter.js';
import { request } from '../../app/request.js';

export const computingFields = graphql(`
  fragment ComputingFields on Computing {
    asOf
    job { id queue phase done total batchId problem }
  }
`);

export const totalsFields = graphql(`
  fragment TotalsFields on CoverageTotals {
    people suppressed required met proven pending upTo
    verified attested endorsed activity claimed
    contested revoked expired lowGrade belowLevel missing
    leave grace exempt minimums minimumsMet
  }
`);

export type Totals = ResultOf<typeof totalsFields>;
export type Computing = ResultOf<typeof computingFields> & { __typename: 'Computing' };

/** Coverage, or the job that computes it. */
export type Answer<C> = Computing | C;

type CoverageIn<R extends { coverage: unknown }> = Extract<R['coverage'], { __typename: 'Coverage' }>;

/** The day and the instant of the address; every coverage question carries them. */
export function useAsOf(): { asOf: string | null; knownAt: string | null } {
  const { asOf, knownAt } = useSearch({ from: '/shell' });
  return { asOf: asOf ?? null, knownAt: knownAt ?? null };
}

/** The day, the instant and the people of the address. */
export const useView = () => ({ ...useAsOf(), among: useAmong() });

/** Asks for coverage under the day of the address whenever a page of it opens, and again every second while it is computed. */
export function useCoverage<R extends { coverage: { __typename: string } }, V>(name: string, document: TadaDocumentNode<R, V>, variables: V): UseQueryResult<Answer<CoverageIn<R>>> {
  return useQuery({
    queryKey: ['coverage', name, variables],
    queryFn: async ({ signal }) => (await request(document, variables, signal)).coverage as Answer<CoverageIn<R>>,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.__typename === 'Computing' ? 1_000 : false),
  });
}
