import { graphql, type ResultOf } from '../../app/graphql.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { computingFields, totalsFields, useCoverage, useView } from '../coverage/coverage.query.js';

const overviewDocument = graphql(
  `
    query Overview($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID, $endingTeamId: ID) {
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
          expiring(teamId: $endingTeamId) { month count }
          change { since before { met required } after { met required } parts { code met required } }
        }
      }
    }
  `,
  [computingFields, totalsFields],
);

export type Overview = Extract<ResultOf<typeof overviewDocument>['coverage'], { __typename: 'Coverage' }>;
export type Change = NonNullable<Overview['change']>;

/** Of a team with those below it, or of all that the reader may see. What ends is told of a team only to those who see its people. */
export function useOverview(teamId: string | undefined) {
  const { actingRole } = useReader();
  const team = teamId ?? null;
  return useCoverage('overview', overviewDocument, { ...useView(), teamId: team, endingTeamId: seesNames(actingRole) ? team : null });
}
