import { graphql, type ResultOf } from '../../app/graphql.js';
import { computingFields, totalsFields, useAsOf, useCoverage } from '../coverage/coverage.query.js';

const overviewDocument = graphql(
  `
    query Overview($asOf: Day, $knownAt: Instant) {
      coverage(asOf: $asOf, knownAt: $knownAt) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id asOf knownAt computedAt policyVersion stale
          totals { ...TotalsFields }
          minimums(first: 50) {
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

export const useOverview = () => useCoverage('overview', overviewDocument, useAsOf());
