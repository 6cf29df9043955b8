import { graphql, type ResultOf } from '../../app/graphql.js';
import { computingFields, useCoverage, useView } from '../coverage/coverage.query.js';
import { unitFields } from '../coverage/unit.query.js';
import type { By } from './window.query.js';

const cellDocument = graphql(
  `
    query Cell($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID!, $columnId: ID!, $by: ColumnKind!, $first: Int!) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id asOf
          cell(teamId: $teamId, columnId: $columnId, by: $by) {
            required met proven pending leave grace exempt holders hangsOnOne outside
            team { id name }
            column { id name kind }
            requirements { id ownerKind ownerName level minimumGrade weight minimum graceDays effectiveOn topic { id name } }
            minimums { id scopeName n holders met proven pendingHolders busFactor }
            units(first: $first) { totalCount nodes { ...UnitFields } }
          }
        }
      }
    }
  `,
  [computingFields, unitFields],
);

export type CellCoverage = Extract<ResultOf<typeof cellDocument>['coverage'], { __typename: 'Coverage' }>;
export type Cell = CellCoverage['cell'];

/** One cell down to its people; `first` grows as the reader asks for more, to 100 at most. */
export const useCell = (teamId: string, columnId: string, by: By, first: number) => useCoverage('cell', cellDocument, { ...useView(), teamId, columnId, by, first });
