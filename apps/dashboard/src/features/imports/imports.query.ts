import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { sendFile } from '../../app/send-file.js';
import { totalsFields } from '../coverage/coverage.query.js';

const batchesDocument = graphql(`
  query Batches($after: String) {
    batches(first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id kind title fileName size status createdAt createdBy counts { rowsIn stored changed unchanged waiting refused } }
    }
  }
`);

const batchDocument = graphql(
  `
    query Batch($id: ID!) {
      batch(id: $id) {
        id kind title origin said reason fileName size status createdAt createdBy committedAt undoneAt undoable
        changes { about field before after }
        counts { rowsIn stored changed unchanged waiting refused }
        notices { code message columns }
        problem { code message columns }
        job { id queue phase done total problem finishedAt }
        effect {
          before { ...TotalsFields }
          after { ...TotalsFields }
          people
          teams { required requiredAfter met metAfter proven provenAfter people team { id name } }
          ahead {
            day people
            before { ...TotalsFields }
            after { ...TotalsFields }
            teams { required requiredAfter met metAfter proven provenAfter people team { id name } }
          }
        }
      }
    }
  `,
  [totalsFields],
);

const findingsDocument = graphql(`
  query Findings($id: ID!, $after: String) {
    batch(id: $id) {
      id
      findings(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { row line column outcome code message valueClass }
      }
    }
  }
`);

const templatesDocument = graphql(`
  query Templates {
    templates { kind title columns { name required help example } }
  }
`);

const commitDocument = graphql(`mutation CommitBatch($id: ID!) { commitBatch(id: $id) { id } }`);
const undoDocument = graphql(`mutation UndoBatch($id: ID!) { undoBatch(id: $id) { id } }`);
const againDocument = graphql(`mutation LookAgain($id: ID!) { lookAgain(id: $id) { id } }`);
const discardDocument = graphql(`mutation DiscardBatch($id: ID!) { discardBatch(id: $id) { id } }`);

export type BatchRow = ResultOf<typeof batchesDocument>['batches']['nodes'][number];
export type Batch = ResultOf<typeof batchDocument>['batch'];
export type FileFinding = ResultOf<typeof findingsDocument>['batch']['findings']['nodes'][number];
export type Template = ResultOf<typeof templatesDocument>['templates'][number];
export type BatchStatus = Batch['status'];

/** A job of the batch is under way; ask again until it is not. */
export const isUnderWay = (status: BatchStatus): boolean => status === 'READING' || status === 'COMMITTING' || status === 'UNDOING';

export const useBatches = () => useList<BatchRow>(['batches'], async (after, signal) => (await request(batchesDocument, { after }, signal)).batches);

export const useBatch = (id: string) =>
  useQuery({
    queryKey: ['batch', id],
    queryFn: async ({ signal }) => (await request(batchDocument, { id }, signal)).batch,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.status) ? 1_000 : false),
  });

export const useFindings = (id: string) => useList<FileFinding>(['batch', id, 'findings'], async (after, signal) => (await request(findingsDocument, { id, after }, signal)).batch.findings);

export const useTemplates = () => useQuery({ queryKey: ['templates'], queryFn: async ({ signal }) => (await request(templatesDocument, {}, signal)).templates, staleTime: Infinity });

const ACTIONS = { commit: commitDocument, undo: undoDocument, discard: discardDocument, again: againDocument };

/** Commit, undo, discard or look again; each answers at once and works in the background. */
export function useBatchAction(id: string, action: keyof typeof ACTIONS) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown, { id: string }>(ACTIONS[action], { id }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['batch', id] }), client.invalidateQueries({ queryKey: ['batches'] }), client.invalidateQueries({ queryKey: ['jobs'] })]),
  });
}

export interface Upload {
  readonly file: File;
  readonly hear: (sent: number) => void;
}

/** Sends one file as it is, telling how many bytes have gone; answers with the batch that reads it. */
export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, hear }: Upload) => {
      const headers = { 'x-file-name': encodeURIComponent(file.name) };
      const answer = (await sendFile('/upload', { file, headers, hear })) as { batchId: string };
      return answer.batchId;
    },
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['batches'] }), client.invalidateQueries({ queryKey: ['jobs'] })]),
  });
}
