import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';

const partialDocument = graphql(`
  query PartialMappings($id: ID!) {
    person(id: $id) { id partialMappings { mappingId held missing level topic { id name } } }
  }
`);

export type PartialMapping = ResultOf<typeof partialDocument>['person']['partialMappings'][number];

/** Mappings of several titles of which a person holds some. */
export const usePartialMappings = (personId: string) =>
  useQuery({ queryKey: ['person', personId, 'partial mappings'], queryFn: async ({ signal }) => (await request(partialDocument, { id: personId }, signal)).person.partialMappings });
