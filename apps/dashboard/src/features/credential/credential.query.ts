import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
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

export type CredentialRow = ResultOf<typeof credentialDocument>['credential'];

export const useCredential = (id: string) => useQuery({ queryKey: ['credential', id], queryFn: async ({ signal }) => (await request(credentialDocument, { id }, signal)).credential });
