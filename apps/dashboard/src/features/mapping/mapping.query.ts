import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const titlesDocument = graphql(`
  query Titles($search: String, $issuer: String, $standing: TitleStanding, $after: String) {
    titles(first: 25, search: $search, issuer: $issuer, standing: $standing, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind title issuer issuerKey issuerId programId people lacking standing combinations { mappingId others }
        suggestions { reason said rejected topic { id name kind } decision { id } }
      }
    }
  }
`);

const titlesOfDocument = graphql(`
  query TitlesOf($issuer: String!) {
    titles(first: 100, issuer: $issuer) { totalCount nodes { id kind title } }
  }
`);

const mappingsDocument = graphql(`
  query Mappings($search: String, $after: String) {
    mappings(first: 25, search: $search, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id issuer titles programId level assessment fromOn toOn topic { id name kind } load { people pending met } progress { held people } }
    }
  }
`);

const mappingDocument = graphql(`
  query Mapping($id: ID!) {
    mapping(id: $id) {
      id issuer issuerKey titles programId level assessment fromOn toOn status
      topic { id name kind }
      load { people pending met }
      progress { held people }
      decisions { id origin said fileName reason status createdBy createdAt committedAt }
    }
  }
`);

const holdersDocument = graphql(`
  query MappingHolders($id: ID!, $after: String) {
    mapping(id: $id) {
      id
      holders(first: 25, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { held missing standing person { id name } evidence { id } }
      }
    }
  }
`);

const decideDocument = graphql(`
  mutation DecideMapping($input: DecideMappingInput!) {
    decideMapping(input: $input) { id said }
  }
`);

const endDocument = graphql(`
  mutation EndMapping($input: EndMappingInput!) {
    endMapping(input: $input) { id said }
  }
`);

const suggestionDocument = graphql(`
  mutation DecideSuggestion($input: DecideSuggestionInput!) {
    decideSuggestion(input: $input) { id said }
  }
`);

export type TitleRow = ResultOf<typeof titlesDocument>['titles']['nodes'][number];
export type Suggestion = TitleRow['suggestions'][number];
export type MappingRow = ResultOf<typeof mappingsDocument>['mappings']['nodes'][number];
export type Mapping = ResultOf<typeof mappingDocument>['mapping'];
export type Holder = ResultOf<typeof holdersDocument>['mapping']['holders']['nodes'][number];
export type MappingInput = VariablesOf<typeof decideDocument>['input'];
export type SuggestionInput = VariablesOf<typeof suggestionDocument>['input'];

export interface TitleFilter {
  readonly search?: string | undefined;
  readonly issuer?: string | undefined;
  /** Null: whatever mappings say of them. */
  readonly standing: TitleRow['standing'] | null;
}

export const useTitles = ({ search, issuer, standing }: TitleFilter) =>
  useList<TitleRow>(['titles', search, issuer, standing], async (after, signal) => (await request(titlesDocument, { search: search ?? null, issuer: issuer ?? null, standing, after }, signal)).titles);

/** All titles of one issuer or provider, mapped or not; the first hundred by what they could move. */
export const useTitlesOf = (issuer: string) => useQuery({ queryKey: ['titles', 'of', issuer], queryFn: async ({ signal }) => (await request(titlesOfDocument, { issuer }, signal)).titles });

export const useMappings = (search: string | undefined) => useList<MappingRow>(['mappings', search], async (after, signal) => (await request(mappingsDocument, { search: search ?? null, after }, signal)).mappings);

export const useMapping = (id: string) => useQuery({ queryKey: ['mapping', id], queryFn: async ({ signal }) => (await request(mappingDocument, { id }, signal)).mapping });

export const useHolders = (id: string) => useList<Holder>(['mapping', id, 'holders'], async (after, signal) => (await request(holdersDocument, { id, after }, signal)).mapping.holders);

export const useDecideMapping = () => usePropose(async (input: MappingInput) => (await request(decideDocument, { input })).decideMapping);

export const useEndMapping = (mappingId: string) => usePropose(async (reason: string) => (await request(endDocument, { input: { mappingId, reason } })).endMapping);

export const useDecideSuggestion = (about: Omit<SuggestionInput, 'reason'>) => usePropose(async (reason: string) => (await request(suggestionDocument, { input: { ...about, reason } })).decideSuggestion);
