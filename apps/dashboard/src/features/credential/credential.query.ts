import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';
import { evidenceFields } from '../evidence/evidence.query.js';

const credentialDocument = graphql(
  `
    query Credential($id: ID!) {
      credential(id: $id) {
        id format achievement verdict outcome checkedAt fileName sha256 document validFrom validUntil revokedAt
        findings { check outcome code at detail { key value } }
        issuer { id key name trust reason decidedAt }
        person { id name }
        counts { ...EvidenceFields }
      }
    }
  `,
  [evidenceFields],
);

const decideIssuerDocument = graphql(`
  mutation DecideIssuer($input: DecideIssuerInput!) {
    decideIssuer(input: $input) { id said }
  }
`);

export type CredentialRow = ResultOf<typeof credentialDocument>['credential'];

export const useCredential = (id: string) => useQuery({ queryKey: ['credential', id], queryFn: async ({ signal }) => (await request(credentialDocument, { id }, signal)).credential });

export const useDecideIssuer = () => usePropose(async (input: { issuerId: string; trust: string; reason: string }) => (await request(decideIssuerDocument, { input })).decideIssuer);
