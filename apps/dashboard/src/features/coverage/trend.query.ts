import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { computingFields, useAsOf, type Answer } from './coverage.query.js';

const trendDocument = graphql(
  `
    query Trend($asOf: Day, $knownAt: Instant, $teamId: ID) {
      trend(asOf: $asOf, knownAt: $knownAt, teamId: $teamId) {
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
  const variables = { ...useAsOf(), teamId: teamId ?? null };
  return useQuery({
    queryKey: ['coverage', 'trend', variables],
    queryFn: async ({ signal }) => (await request(trendDocument, variables, signal)).trend as Answer<Trend>,
    refetchInterval: ({ state }) => (state.data?.__typename === 'Computing' ? 1_000 : false),
  });
}
