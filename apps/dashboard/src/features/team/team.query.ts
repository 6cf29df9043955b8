import { graphql, type ResultOf } from '../../app/graphql.js';
import { computingFields, totalsFields, useCoverage, useView } from '../coverage/coverage.query.js';

const teamDocument = graphql(
  `
    query MyTeam($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID!) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id asOf computedAt stale
          totals(teamId: $teamId) { ...TotalsFields }
          teamMatrix(teamId: $teamId) {
            team { id name }
            people { id name roles { id name } }
            topics { id name kind }
            level held state grade until
          }
        }
      }
    }
  `,
  [computingFields, totalsFields],
);

export type TeamCoverage = Extract<ResultOf<typeof teamDocument>['coverage'], { __typename: 'Coverage' }>;
export type TeamMatrix = TeamCoverage['teamMatrix'];

export const useTeamCoverage = (teamId: string) => useCoverage('team', teamDocument, { ...useView(), teamId });
