import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const policyDocument = graphql(`
  query Policy {
    policy { version settings { setting value default least most skill { id name } } }
  }
`);

const decideDocument = graphql(`
  mutation DecidePolicy($input: DecidePolicyInput!) {
    decidePolicy(input: $input) { id said }
  }
`);

export type Policy = ResultOf<typeof policyDocument>['policy'];
export type Setting = Policy['settings'][number];

/** What is to change of one setting; without a value the default holds again. */
export interface Change {
  readonly setting: Setting['setting'];
  readonly skillId: string | null;
  readonly value: number | null;
}

export const usePolicy = () => useQuery({ queryKey: ['policy'], queryFn: async ({ signal }) => (await request(policyDocument, {}, signal)).policy });

export const useDecidePolicy = () => usePropose(async (input: { settings: Change[]; reason: string }) => (await request(decideDocument, { input })).decidePolicy);
