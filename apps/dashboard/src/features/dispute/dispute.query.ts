import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

export const disputeFields = graphql(`
  fragment DisputeFields on Dispute { id state reason createdAt answeredAt answeredBy answerReason correction }
`);

const disputesDocument = graphql(
  `
    query Disputes($state: DisputeState, $personId: ID, $after: String) {
      disputes(first: 25, after: $after, state: $state, personId: $personId) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...DisputeFields record recordName field person { id name } }
      }
    }
  `,
  [disputeFields],
);

const raiseDocument = graphql(`mutation RaiseDispute($input: RaiseDisputeInput!) { raiseDispute(input: $input) { id state } }`);
const withdrawDocument = graphql(`mutation WithdrawDispute($id: ID!) { withdrawDispute(id: $id) { id state } }`);
const answerDocument = graphql(`mutation AnswerDispute($input: AnswerDisputeInput!) { answerDispute(input: $input) { id said } }`);

export type Dispute = ResultOf<typeof disputeFields>;
export type DisputeRow = ResultOf<typeof disputesDocument>['disputes']['nodes'][number];
export type DisputedRecord = VariablesOf<typeof raiseDocument>['input']['record'];

export const useDisputes = ({ state = null, personId = null }: { state?: Dispute['state'] | null; personId?: string | null }) =>
  useList<DisputeRow>(['disputes', state, personId], async (after, signal) => (await request(disputesDocument, { state, personId, after }, signal)).disputes);

/** A dispute shows on its record, wherever that is shown. */
const useDisputeChange = <I>(send: (input: I) => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => Promise.all(['disputes', 'person', 'evidence', 'credential', 'documents', 'exemptions', 'assignments', 'todo'].map((name) => client.invalidateQueries({ queryKey: [name] }))) });
};

export const useRaise = () => useDisputeChange((input: VariablesOf<typeof raiseDocument>['input']) => request(raiseDocument, { input }));
export const useWithdrawDispute = () => useDisputeChange((id: string) => request(withdrawDocument, { id }));
export const useAnswerDispute = () => usePropose(async (input: VariablesOf<typeof answerDocument>['input']) => (await request(answerDocument, { input })).answerDispute);
