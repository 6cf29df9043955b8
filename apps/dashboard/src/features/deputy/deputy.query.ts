import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const deputiesDocument = graphql(`
  query Deputies($teamId: ID!) {
    deputies(teamId: $teamId) { id name personId fromOn toOn acting }
  }
`);

const nameDocument = graphql(`
  mutation NameDeputy($input: NameDeputyInput!) {
    nameDeputy(input: $input) { id said }
  }
`);

export type Deputy = ResultOf<typeof deputiesDocument>['deputies'][number];

export const useDeputies = (teamId: string) => useQuery({ queryKey: ['deputies', teamId], queryFn: async ({ signal }) => (await request(deputiesDocument, { teamId }, signal)).deputies });

export const useNameDeputy = () => usePropose(async (input: VariablesOf<typeof nameDocument>['input']) => (await request(nameDocument, { input })).nameDeputy);
