import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { evidenceFields } from '../evidence/evidence.query.js';

const credentialDocument = graphql(
  `
    query Credential($id: ID!) {
      credential(id: $id) {
        id format achievement verdict outcome checkedAt fileName mediaType sha256 document validFrom validUntil revokedAt
        findings { check outcome code at detail { key value } }
        issuer { id key name trust reason decidedAt }
        person { id name }
        counts { ...EvidenceFields }
      }
    }
  `,
  [evidenceFields],
);

const credentialsDocument = graphql(`
  query Credentials($search: String, $verdict: Verdict, $after: String) {
    credentials(first: 25, search: $search, verdict: $verdict, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id format achievement verdict outcome checkedAt validFrom validUntil person { id name } issuer { id name trust } }
    }
  }
`);

export type ListedCredential = ResultOf<typeof credentialsDocument>['credentials']['nodes'][number];

export interface CredentialFilter {
  readonly search?: string | undefined;
  readonly verdict?: ListedCredential['verdict'] | undefined;
}

export const useCredentials = ({ search, verdict }: CredentialFilter) =>
  useList<ListedCredential>(['credentials', search, verdict], async (after, signal) => (await request(credentialsDocument, { search: search ?? null, verdict: verdict ?? null, after }, signal)).credentials);

export type CredentialRow = ResultOf<typeof credentialDocument>['credential'];

export const useCredential = (id: string) => useQuery({ queryKey: ['credential', id], queryFn: async ({ signal }) => (await request(credentialDocument, { id }, signal)).credential });
