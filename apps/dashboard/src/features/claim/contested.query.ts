import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { evidenceFields } from '../evidence/evidence.query.js';
import { usePropose } from '../decision/decision.query.js';

const contestedDocument = graphql(
  `
    query Contested($after: String) {
      coverage {
        __typename
        ... on Coverage {
          id
          gaps(first: 10, after: $after, states: [CONTESTED]) {
            totalCount
            pageInfo { hasNextPage endCursor }
            nodes { id level minimumGrade person { id name } topic { id name kind } best { ...EvidenceFields } contrary { ...EvidenceFields } }
          }
        }
      }
    }
  `,
  [evidenceFields],
);

const settleDocument = graphql(`mutation SettleContested($input: SettleContestedInput!) { settleContested(input: $input) { id said } }`);

type Coverage = Extract<ResultOf<typeof contestedDocument>['coverage'], { __typename: 'Coverage' }>;
export type ContestedUnit = Coverage['gaps']['nodes'][number];

const NOTHING = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** Units that are contested as of today; none while coverage is being computed. */
export const useContested = () =>
  useList<ContestedUnit>(['coverage', 'contested'], async (after, signal) => {
    const { coverage } = await request(contestedDocument, { after }, signal);
    return coverage.__typename === 'Coverage' ? coverage.gaps : NOTHING;
  });

export const useSettle = () => usePropose(async (input: VariablesOf<typeof settleDocument>['input']) => (await request(settleDocument, { input })).settleContested);
