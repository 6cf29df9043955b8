import { graphql, type ResultOf } from '../../app/graphql.js';
import { computingFields, totalsFields, useCoverage, useView } from '../coverage/coverage.query.js';

const overviewDocument = graphql(
  `
    query Overview($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id asOf knownAt computedAt policyVersion stale
          totals(teamId: $teamId) { ...TotalsFields }
          minimums(first: 50, teamId: $teamId) {
            totalCount
            nodes { id scopeName teamId n holders met proven pendingHolders busFactor weight level topic { id name kind } }
          }
          atRisk(first: 25) { code required met onDay weight team { id name } topic { id name kind } }
          expiring { month count }
          change { since before { met required } after { met required } parts { code met required } }
        }
      }
    }
  `,
  [computingFields, totalsFields],
);

export type Overview = Extract<ResultOf<typeof overviewDocument>['coverage'], { __typename: 'Coverage' }>;
export type Change = NonNullable<Overview['change']>;

/** Of a team with those below it, or of all that the reader may see. */
export const useOverview = (teamId: string | undefined) => useCoverage('overview', overviewDocument, { ...useView(), teamId: teamId ?? null });
