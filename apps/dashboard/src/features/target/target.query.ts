import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const targetsDocument = graphql(`
  query Targets($teamId: ID, $asOf: Day) {
    targets(teamId: $teamId, asOf: $asOf) { measure share effectiveOn standing }
  }
`);

const setTargetDocument = graphql(`
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) { id said }
  }
`);

export type Target = ResultOf<typeof targetsDocument>['targets'][number];

/** Of a team, or of the organisation, as they stand on the day in the address. */
export function useTargets(teamId: string | undefined) {
  const { asOf } = useSearch({ from: '/shell' });
  return useQuery({ queryKey: ['targets', teamId, asOf], queryFn: async ({ signal }) => (await request(targetsDocument, { teamId: teamId ?? null, asOf: asOf ?? null }, signal)).targets });
}

export const useSetTarget = () => usePropose(async (input: VariablesOf<typeof setTargetDocument>['input']) => (await request(setTargetDocument, { input })).setTarget);
