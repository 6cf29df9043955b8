import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { disputeFields } from '../dispute/dispute.query.js';

const optionsDocument = graphql(`
  query ProgramOptions($topicId: ID) {
    programs(first: 100, topicId: $topicId) {
      nodes { id title provider costMinor currency hours }
    }
  }
`);

const assignmentsDocument = graphql(
  `
  query Assignments($after: String, $teamId: ID, $personId: ID) {
    assignments(first: 25, after: $after, teamId: $teamId, personId: $personId) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id status dueOn proposedBy createdAt reason completedOn overdue
        person { id name }
        program { id title provider }
        topic { id name }
        dispute { ...DisputeFields }
      }
    }
  }
`,
  [disputeFields],
);

const assignDocument = graphql(`
  mutation AssignProgram($input: AssignProgramInput!) {
    assignProgram(input: $input) { id }
  }
`);

const answerDocument = graphql(`
  mutation AnswerAssignment($input: AnswerAssignmentInput!) {
    answerAssignment(input: $input) { id status }
  }
`);

export type Assignment = ResultOf<typeof assignmentsDocument>['assignments']['nodes'][number];
export type ProgramOption = ResultOf<typeof optionsDocument>['programs']['nodes'][number];

/** Programs that teach the topic; all of them where no topic is named. */
export const useProgramOptions = (topicId: string | null, enabled: boolean) =>
  useQuery({ queryKey: ['programs', 'options', topicId], queryFn: async ({ signal }) => (await request(optionsDocument, { topicId }, signal)).programs.nodes, enabled });

export interface AssignmentScope {
  readonly teamId?: string;
  readonly personId?: string;
}

export const useAssignments = ({ teamId, personId }: AssignmentScope) =>
  useList<Assignment>(['assignments', teamId, personId], async (after, signal) => (await request(assignmentsDocument, { after, teamId: teamId ?? null, personId: personId ?? null }, signal)).assignments);

export function useAssign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: VariablesOf<typeof assignDocument>['input']) => request(assignDocument, { input }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['assignments'] }),
  });
}

export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: VariablesOf<typeof answerDocument>['input']) => request(answerDocument, { input }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['assignments'] }),
  });
}
