import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { workSampleFields } from '../claim/work-sample.query.js';
import { disputeFields } from '../dispute/dispute.query.js';

export const evidenceFields = graphql(`
  fragment EvidenceFields on Evidence {
    id level grade negative validFrom validUntil revokedAt standing pendingWhy sourceKind source row
    topic { id name kind }
    credential { id achievement format issuer { name } }
    learning { program { id title provider } }
  }
`);

export const evidenceDocument = graphql(
  `
    query Evidence($id: ID!) {
      evidence(id: $id) {
        ...EvidenceFields
        recordedFrom recordedTo link settles
        workSample { ...WorkSampleFields }
        dispute { ...DisputeFields }
        person { id name }
        batch { id title fileName origin }
        decisions { id said createdBy committedAt }
        document { id title }
        mapping { id title level assessment issuer topic { id name } }
      }
    }
  `,
  [evidenceFields, disputeFields, workSampleFields],
);

export const useEvidence = (id: string) =>
  useQuery({ queryKey: ['evidence', id], queryFn: async ({ signal }) => (await request(evidenceDocument, { id }, signal)).evidence });
