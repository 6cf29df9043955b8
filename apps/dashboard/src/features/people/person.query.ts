import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { workSampleFields } from '../claim/work-sample.query.js';
import { disputeFields } from '../dispute/dispute.query.js';
import { evidenceFields } from '../evidence/evidence.query.js';

const personDocument = graphql(
  `
  query Person($id: ID!) {
    person(id: $id) { id name emails externalIds location jobFamily costCentre onLeave team { id name path } roles { id name } disputes { ...DisputeFields record field } }
  }
`,
  [disputeFields],
);

const personEvidenceDocument = graphql(
  `
    query PersonEvidence($id: ID!, $after: String) {
      person(id: $id) {
        id
        evidence(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...EvidenceFields link settles workSample { ...WorkSampleFields } dispute { ...DisputeFields } } }
      }
    }
  `,
  [evidenceFields, disputeFields, workSampleFields],
);

const personCredentialsDocument = graphql(
  `
  query PersonCredentials($id: ID!, $after: String) {
    person(id: $id) {
      id
      credentials(first: 25, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id achievement format verdict outcome checkedAt validFrom validUntil revokedAt issuer { id name trust } dispute { ...DisputeFields } }
      }
    }
  }
`,
  [disputeFields],
);

const personLearningDocument = graphql(
  `
  query PersonLearning($id: ID!, $after: String) {
    person(id: $id) {
      id
      learning(first: 25, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id status on score certificateUrl costMinor currency row program { id title provider } dispute { ...DisputeFields } }
      }
    }
  }
`,
  [disputeFields],
);

export type PersonEvidence = ResultOf<typeof personEvidenceDocument>['person']['evidence']['nodes'][number];
export type Person = ResultOf<typeof personDocument>['person'];
export type PersonCredential = ResultOf<typeof personCredentialsDocument>['person']['credentials']['nodes'][number];
export type PersonLearning = ResultOf<typeof personLearningDocument>['person']['learning']['nodes'][number];

export const usePerson = (id: string) => useQuery({ queryKey: ['person', id], queryFn: async ({ signal }) => (await request(personDocument, { id }, signal)).person });

export const usePersonEvidence = (id: string) =>
  useList<PersonEvidence>(['person', id, 'evidence'], async (after, signal) => (await request(personEvidenceDocument, { id, after }, signal)).person.evidence);

export const usePersonCredentials = (id: string) =>
  useList<PersonCredential>(['person', id, 'credentials'], async (after, signal) => (await request(personCredentialsDocument, { id, after }, signal)).person.credentials);

export const usePersonLearning = (id: string) =>
  useList<PersonLearning>(['person', id, 'learning'], async (after, signal) => (await request(personLearningDocument, { id, after }, signal)).person.learning);
