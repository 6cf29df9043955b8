import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const issuersDocument = graphql(`
  query Issuers($search: String, $trust: String, $after: String) {
    issuers(first: 25, search: $search, trust: $trust, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id key name trust names load { credentials people pendingUnits } }
    }
  }
`);

const issuerDocument = graphql(`
  query Issuer($id: ID!) {
    issuer(id: $id) {
      id key name trust reason decidedAt names
      load { credentials people pendingUnits evidence evidencePeople }
      keys { method credentials outcome code checkedAt }
      decisions { id origin said fileName reason status createdBy createdAt committedAt }
    }
  }
`);

const credentialsDocument = graphql(`
  query IssuerCredentials($id: ID!, $after: String) {
    issuer(id: $id) {
      id
      credentials(first: 25, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id achievement verdict outcome person { id name } }
      }
    }
  }
`);

const decideIssuerDocument = graphql(`
  mutation DecideIssuer($input: DecideIssuerInput!) {
    decideIssuer(input: $input) { id said }
  }
`);

export type IssuerRow = ResultOf<typeof issuersDocument>['issuers']['nodes'][number];
export type Issuer = ResultOf<typeof issuerDocument>['issuer'];
export type IssuerCredential = ResultOf<typeof credentialsDocument>['issuer']['credentials']['nodes'][number];

export interface IssuerFilter {
  readonly search?: string | undefined;
  readonly trust?: string | undefined;
}

export const useIssuers = ({ search, trust }: IssuerFilter) =>
  useList<IssuerRow>(['issuers', search, trust], async (after, signal) => (await request(issuersDocument, { search: search ?? null, trust: trust ?? null, after }, signal)).issuers);

export const useIssuer = (id: string) => useQuery({ queryKey: ['issuer', id], queryFn: async ({ signal }) => (await request(issuerDocument, { id }, signal)).issuer });

export const useIssuerCredentials = (id: string) => useList<IssuerCredential>(['issuer', id, 'credentials'], async (after, signal) => (await request(credentialsDocument, { id, after }, signal)).issuer.credentials);

export const useDecideIssuer = () => usePropose(async (input: { issuerId: string; trust: string; reason: string }) => (await request(decideIssuerDocument, { input })).decideIssuer);
