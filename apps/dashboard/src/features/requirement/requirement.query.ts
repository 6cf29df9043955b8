import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const askedFields = graphql(`
  fragment AskedFields on SetRequirement {
    level minimumGrade weight graceDays minimum effectiveOn credentials topic { id name kind }
  }
`);

const setsDocument = graphql(`
  query RequirementSets($search: String, $after: String) {
    requirementSets(first: 50, after: $after, search: $search) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ownerKind name asked since changesOn coverage { required met proven pending } }
    }
  }
`);

const setDocument = graphql(
  `
    query RequirementSet($id: ID!) {
      requirementSet(id: $id) {
        id ownerKind name asked since changesOn mayEdit
        coverage { required met proven pending }
        requirements { requirement { ...AskedFields } coverage { required met proven pending } minimum { holders met } reviews }
        versions { effectiveOn standing requirements { ...AskedFields } changes { was { ...AskedFields } is { ...AskedFields } } }
      }
    }
  `,
  [askedFields],
);

const editDocument = graphql(`
  mutation EditRequirements($input: EditRequirementsInput!) {
    editRequirements(input: $input) { id said }
  }
`);

export type SetRow = ResultOf<typeof setsDocument>['requirementSets']['nodes'][number];
export type RequirementSet = ResultOf<typeof setDocument>['requirementSet'];
export type Asked = ResultOf<typeof askedFields>;
export type AskedToday = RequirementSet['requirements'][number];
export type Version = RequirementSet['versions'][number];
export type EditInput = VariablesOf<typeof editDocument>['input'];
export type RequirementInput = EditInput['requirements'][number];

export const useRequirementSets = (search: string | undefined) =>
  useList<SetRow>(['requirement-sets', search], async (after, signal) => (await request(setsDocument, { search: search ?? null, after }, signal)).requirementSets);

export const useRequirementSet = (id: string) => useQuery({ queryKey: ['requirement-set', id], queryFn: async ({ signal }) => (await request(setDocument, { id }, signal)).requirementSet });

export const useEditRequirements = () => usePropose(async (input: EditInput) => (await request(editDocument, { input })).editRequirements);
