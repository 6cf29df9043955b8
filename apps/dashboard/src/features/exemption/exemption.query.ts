import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';
import { disputeFields } from '../dispute/dispute.query.js';

const exemptionsDocument = graphql(
  `
  query Exemptions($personId: ID, $after: String) {
    exemptions(first: 25, after: $after, personId: $personId) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id fromOn toOn reason standing person { id name } topic { id name } dispute { ...DisputeFields } }
    }
  }
`,
  [disputeFields],
);

const exemptDocument = graphql(`
  mutation Exempt($input: ExemptInput!) {
    exempt(input: $input) { id said }
  }
`);

const endDocument = graphql(`
  mutation EndExemption($input: EndExemptionInput!) {
    endExemption(input: $input) { id said }
  }
`);

export type Exemption = ResultOf<typeof exemptionsDocument>['exemptions']['nodes'][number];

export const useExemptions = (personId: string | undefined) =>
  useList<Exemption>(['exemptions', personId], async (after, signal) => (await request(exemptionsDocument, { personId: personId ?? null, after }, signal)).exemptions);

export const useExempt = () => usePropose(async (input: VariablesOf<typeof exemptDocument>['input']) => (await request(exemptDocument, { input })).exempt);
export const useEndExemption = () => usePropose(async (input: VariablesOf<typeof endDocument>['input']) => (await request(endDocument, { input })).endExemption);
