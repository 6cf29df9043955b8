import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from './graphql.js';
import { request } from './request.js';

const teamsDocument = graphql(`
  query Teams {
    teams { id name path parentId depth people }
  }
`);

export type Team = ResultOf<typeof teamsDocument>['teams'][number];

/** Those teams that the reader may see, parents before children. */
export const useTeams = () => useQuery({ queryKey: ['teams'], queryFn: async ({ signal }) => (await request(teamsDocument, {}, signal)).teams });
