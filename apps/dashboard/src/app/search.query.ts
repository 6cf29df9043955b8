import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from './graphql.js';
import { request } from './request.js';

const searchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text, first: 20) { kind id name detail }
  }
`);

export type SearchHit = ResultOf<typeof searchDocument>['search'][number];

export const useHits = (text: string) =>
  useQuery({
    queryKey: ['search', text],
    queryFn: async ({ signal }) => (await request(searchDocument, { text }, signal)).search,
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
  });
