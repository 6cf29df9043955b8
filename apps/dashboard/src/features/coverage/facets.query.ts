import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../app/graphql.js';
import { request } from '../../app/request.js';

const facetsDocument = graphql(`
  query Facets {
    facets { locations jobFamilies costCentres roles { id name } }
  }
`);

/** What people can be told apart by. */
export const useFacets = () => useQuery({ queryKey: ['facets'], queryFn: async ({ signal }) => (await request(facetsDocument, {}, signal)).facets });
