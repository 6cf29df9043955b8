import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { call, request } from '../../app/request.js';
import { sendFile } from '../../app/send-file.js';
import { usePropose } from '../decision/decision.query.js';
import { disputeFields } from '../dispute/dispute.query.js';
import { evidenceFields } from '../evidence/evidence.query.js';

const documentsDocument = graphql(
  `
  query Documents($personId: ID, $waiting: Boolean!, $after: String) {
    documents(personId: $personId, waiting: $waiting, first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind title issuer mediaType issuedOn untilOn level createdAt createdBy state withdrawHindrance
        topic { id name kind }
        person { id name }
        checks { result reason }
        dispute { ...DisputeFields }
      }
    }
  }
`,
  [disputeFields],
);

const documentDocument = graphql(
  `
    query Document($id: ID!) {
      document(id: $id) {
        id kind title issuer fileName mediaType size sha256 width height pages notes level issuedOn untilOn createdAt createdBy state asksTwo hindrance withdrawHindrance withdrawnAt
        topic { id name kind }
        person { id name }
        checks { round result how reference reason level fromOn toOn checkedBy checkedAt batchId topic { id name kind } }
        counts { ...EvidenceFields }
      }
    }
  `,
  [evidenceFields],
);

const topicsDocument = graphql(`
  query DocumentTopics($text: String) {
    documentTopics(text: $text, first: 20) { id name kind }
  }
`);

const checkDocument = graphql(`
  mutation CheckDocument($input: CheckDocumentInput!) {
    checkDocument(input: $input) { id said }
  }
`);

export type DocumentRow = ResultOf<typeof documentsDocument>['documents']['nodes'][number];
export type DocumentDetail = ResultOf<typeof documentDocument>['document'];
export type DocumentCheck = DocumentDetail['checks'][number];
export type DocumentTopic = ResultOf<typeof topicsDocument>['documentTopics'][number];
export type CheckInput = VariablesOf<typeof checkDocument>['input'];

/** Certificates of one person, or of everybody whom the reader sees; `waiting`: those that wait for a check which the reader may do. */
export const useDocuments = (personId: string | null, waiting: boolean) =>
  useList<DocumentRow>(['documents', personId, waiting], async (after, signal) => (await request(documentsDocument, { personId, waiting, after }, signal)).documents);

export const useDocument = (id: string) => useQuery({ queryKey: ['document', id], queryFn: async ({ signal }) => (await request(documentDocument, { id }, signal)).document });

/** Skills and named credentials whose name holds the text. */
export const useTopics = (text: string) =>
  useQuery({
    queryKey: ['document-topics', text],
    queryFn: async ({ signal }) => (await request(topicsDocument, { text: text === '' ? null : text }, signal)).documentTopics,
    placeholderData: keepPreviousData,
  });

export const useCheckDocument = () => usePropose(async (input: CheckInput) => (await request(checkDocument, { input })).checkDocument);

/** What is said of a certificate or work sample that is handed in; days as YYYY-MM-DD. */
export interface HandedIn {
  readonly kind: 'certificate' | 'work-sample';
  readonly personId: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly topicId: string | null;
  readonly level: number | null;
  readonly issuedOn: string | null;
  readonly untilOn: string | null;
}

interface HandingIn {
  readonly file: File;
  readonly said: HandedIn;
  readonly hear: (sent: number) => void;
}

/** Sends a certificate or work sample as it is; answers with its id. */
export function useHandIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, said, hear }: HandingIn) => {
      const headers = { 'x-file-name': encodeURIComponent(file.name), 'x-document': encodeURIComponent(JSON.stringify(said)) };
      return ((await sendFile('/document-files', { file, headers, hear })) as { documentId: string }).documentId;
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['documents'] }), client.invalidateQueries({ queryKey: ['jobs'] })]),
  });
}

/** Takes a document of one's own back; its file is gone then. */
export function useWithdrawDocument() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('DELETE', `/document-files/${id}`),
    onSuccess: () => Promise.all(['document', 'documents', 'jobs', 'requests'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
