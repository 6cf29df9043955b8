import { graphql } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { computingFields, useView } from '../coverage/coverage.query.js';
import { unitFields } from '../coverage/unit.query.js';
import { gradesOf, type MetGrade } from './met.words.js';
import { StillComputing, type ListedUnit } from './gap.query.js';

const metDocument = graphql(
  `
    query MetUnits($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID, $grades: [Grade!], $after: String) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id
          metUnits(first: 25, after: $after, teamId: $teamId, grades: $grades) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { ...UnitFields person { team { id name } } }
          }
        }
      }
    }
  `,
  [computingFields, unitFields],
);

export interface MetScope {
  readonly teamId: string | undefined;
  /** Only those whose witness is of this grade. */
  readonly grade: MetGrade | undefined;
}

/** Units that are met, the strongest witness first. */
export function useMetUnits({ teamId, grade }: MetScope) {
  const variables = { ...useView(), teamId: teamId ?? null, grades: grade ? [...gradesOf(grade)] : null };
  return useList<ListedUnit>(
    ['coverage', 'met', variables],
    async (after, signal) => {
      const { coverage } = await request(metDocument, { ...variables, after }, signal);
      if (coverage.__typename === 'Computing') throw new StillComputing();
      return coverage.metUnits;
    },
  );
}
