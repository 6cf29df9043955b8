import { graphql } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { computingFields, useView } from '../coverage/coverage.query.js';
import type { GapReason } from '../coverage/coverage.words.js';
import { unitFields, type UnitRow } from '../coverage/unit.query.js';

const gapsDocument = graphql(
  `
    query Gaps($asOf: Day, $knownAt: Instant, $among: AmongInput, $teamId: ID, $personId: ID, $states: [UnitState!], $after: String) {
      coverage(asOf: $asOf, knownAt: $knownAt, among: $among) {
        __typename
        ...ComputingFields
        ... on Coverage {
          id
          gaps(first: 25, after: $after, teamId: $teamId, personId: $personId, states: $states) {
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

/** A unit, with the team of its person. */
export type ListedUnit = UnitRow & { readonly person: { readonly team: { readonly name: string } | null } };

/** While coverage is computed there are no units to list: the list asks again until there are. */
export class StillComputing extends Error {
  constructor() {
    super('Coverage is being computed. The list loads by itself when it is done.');
  }
}

export interface GapScope {
  readonly teamId?: string;
  readonly personId?: string;
  /** Only those not met for this reason. */
  readonly reason?: GapReason | undefined;
}

/** Units that are not met, worst first. Of one person all, whoever figures speak of elsewhere. */
export function useGaps({ teamId, personId, reason }: GapScope) {
  const { among, ...day } = useView();
  const variables = { ...day, among: personId ? null : among, teamId: teamId ?? null, personId: personId ?? null, states: reason ? [reason] : null };
  return useList<ListedUnit>(
    ['coverage', 'gaps', variables],
    async (after, signal) => {
      const { coverage } = await request(gapsDocument, { ...variables, after }, signal);
      if (coverage.__typename === 'Computing') throw new StillComputing();
      return coverage.gaps;
    },
  );
}
