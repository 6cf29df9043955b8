import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { computingFields, useView, type Answer } from './coverage.query.js';

const trendDocument = graphql(
  `
    query Trend($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID) {
      trend(asOf: $asOf, knownAt: $knownAt, among: $among, teamId: $teamId) {
        __typename
        ...ComputingFields
        ... on Trend {
          stale computedAt
          months { day people required met proven upTo targetMet targetProven }
          now { day people required met proven upTo targetMet targetProven }
          ahead { day required met targetMet targetProven }
        }
      }
    }
  `,
  [computingFields],
);

export type Trend = Extract<ResultOf<typeof trendDocument>['trend'], { __typename: 'Trend' }>;
export type TrendMonth = Trend['now'];
export type Ahead = Trend['ahead'][number];

/** Of a team with those below it, or of all that the reader sees; asked for every second while it is computed. */
export function useTrend(teamId: string | undefined): UseQueryResult<Answer<Trend>> {
  const variables = { ...useView(), teamId: teamId ?? null };
  return useQuery({
    queryKey: ['coverage', 'trend', variables],
    queryFn: async ({ signal }) => (await request(trendDocument, variables, signal)).trend as Answer<Trend>,
    refetchInterval: ({ state }) => (state.data?.__typename === 'Computing' ? 1_000 : false),
  });
}
