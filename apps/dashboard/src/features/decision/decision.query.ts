import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';

const decisionsDocument = graphql(`
  query Decisions($after: String) {
    decisions(first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id said reason status createdAt createdBy committedAt undoneAt changes { about field before after } }
    }
  }
`);

export type DecisionRow = ResultOf<typeof decisionsDocument>['decisions']['nodes'][number];
export type Change = DecisionRow['changes'][number];

export const useDecisions = () => useList<DecisionRow>(['batches', 'decisions'], async (after, signal) => (await request(decisionsDocument, { after }, signal)).decisions);

/** A decision that was proposed, and what it says. */
export interface Proposed {
  readonly id: string;
  readonly said: string | null;
}

/** Proposes a decision: nothing is decided until it has been looked at and taken. */
export function usePropose<Input>(send: (input: Input) => Promise<Proposed>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['batches'] }), client.invalidateQueries({ queryKey: ['jobs'] })]) });
}
