import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { unitFields, type UnitRow } from '../coverage/unit.query.js';

const ledgerFields = graphql(`
  fragment LedgerFields on Ledger { enrolled completed paidMinor paidKnownFor closedMet closedProven costPerClosedMinor currency suppressed }
`);

const programsDocument = graphql(
  `
    query Programs($after: String, $search: String, $topicId: ID) {
      programs(first: 50, after: $after, search: $search, topicId: $topicId) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id provider title costMinor currency hours ledger { ...LedgerFields } }
      }
    }
  `,
  [ledgerFields],
);

const programDocument = graphql(
  `
    query Program($id: ID!) {
      program(id: $id) {
        id provider title costMinor currency hours seats assessment accreditor credentialAwarded
        teaches { id title level assessment topic { id name } }
        ledger { ...LedgerFields }
      }
    }
  `,
  [ledgerFields],
);

const learningDocument = graphql(`
  query ProgramLearning($id: ID!, $after: String) {
    program(id: $id) {
      id
      learning(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id status on score costMinor currency row person { id name } batch { id fileName } }
      }
    }
  }
`);

const closedDocument = graphql(
  `
    query ProgramClosed($id: ID!, $after: String) {
      program(id: $id) {
        id
        closed(first: 25, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...UnitFields } }
      }
    }
  `,
  [unitFields],
);

export type ProgramRow = ResultOf<typeof programsDocument>['programs']['nodes'][number];
export type Program = ResultOf<typeof programDocument>['program'];
export type Ledger = ResultOf<typeof ledgerFields>;
export type ProgramLearning = ResultOf<typeof learningDocument>['program']['learning']['nodes'][number];

export const usePrograms = (filter: { search?: string | undefined; topic?: string | undefined }) => {
  const variables = { search: filter.search ?? null, topicId: filter.topic ?? null };
  return useList<ProgramRow>(['programs', variables], async (after, signal) => (await request(programsDocument, { ...variables, after }, signal)).programs);
};

export const useProgram = (id: string) => useQuery({ queryKey: ['program', id], queryFn: async ({ signal }) => (await request(programDocument, { id }, signal)).program });

export const useProgramLearning = (id: string) =>
  useList<ProgramLearning>(['program', id, 'learning'], async (after, signal) => (await request(learningDocument, { id, after }, signal)).program.learning);

export const useProgramClosed = (id: string) => useList<UnitRow>(['program', id, 'closed'], async (after, signal) => (await request(closedDocument, { id, after }, signal)).program.closed);
