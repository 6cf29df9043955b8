import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { useList } from '../../app/list.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';
import { workSampleFields } from './work-sample.query.js';

const claimDocument = graphql(`mutation ClaimSkill($input: ClaimSkillInput!) { claimSkill(input: $input) { id said } }`);
const endorseDocument = graphql(`mutation Endorse($input: EndorseInput!) { endorse(input: $input) { id said } }`);
const nameExpertDocument = graphql(`mutation NameExpert($input: NameExpertInput!) { nameExpert(input: $input) { id said } }`);
const askDocument = graphql(`mutation AskEndorsement($input: AskEndorsementInput!) { askEndorsement(input: $input) { id state } }`);
const withdrawDocument = graphql(`mutation WithdrawRequest($id: ID!) { withdrawEndorsementRequest(id: $id) { id state } }`);
const declineDocument = graphql(`mutation DeclineEndorsement($input: DeclineEndorsementInput!) { declineEndorsement(input: $input) { id state } }`);
const skillExpertsDocument = graphql(`query SkillExperts($skillId: ID!) { skillExperts(skillId: $skillId) }`);
const expertiseDocument = graphql(`query OwnExpertise { ownExpertise { id name } }`);

const requestsDocument = graphql(
  `
  query EndorsementRequests($asked: Boolean!, $state: RequestState, $personId: ID, $after: String) {
    endorsementRequests(first: 25, after: $after, asked: $asked, state: $state, personId: $personId) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id personId personName level note link asks state createdAt answeredAt declinedAt declinedBy declinedWhy skill { id name } sample { ...WorkSampleFields } }
    }
  }
`,
  [workSampleFields],
);

const expertsDocument = graphql(`
  query Experts($after: String) {
    experts(first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id fromOn toOn now person { id name } skill { id name } }
    }
  }
`);

export type RequestRow = ResultOf<typeof requestsDocument>['endorsementRequests']['nodes'][number];
export type ExpertRow = ResultOf<typeof expertsDocument>['experts']['nodes'][number];
export type Judgement = VariablesOf<typeof endorseDocument>['input']['judgement'];

export const useClaim = () => usePropose(async (input: VariablesOf<typeof claimDocument>['input']) => (await request(claimDocument, { input })).claimSkill);
export const useEndorse = () => usePropose(async (input: VariablesOf<typeof endorseDocument>['input']) => (await request(endorseDocument, { input })).endorse);
export const useNameExpert = () => usePropose(async (input: VariablesOf<typeof nameExpertDocument>['input']) => (await request(nameExpertDocument, { input })).nameExpert);

/** Requests of people whom the reader sees, or those that the reader is asked to answer. */
export const useRequests = ({ asked, state = null, personId = null }: { asked: boolean; state?: RequestRow['state'] | null; personId?: string | null }) =>
  useList<RequestRow>(['requests', asked, state, personId], async (after, signal) => (await request(requestsDocument, { asked, state, personId, after }, signal)).endorsementRequests);

export const useExperts = () => useList<ExpertRow>(['experts'], async (after, signal) => (await request(expertsDocument, { after }, signal)).experts);

/** How many others may endorse the reader at a skill. */
export const useSkillExperts = (skillId: string | null) =>
  useQuery({ queryKey: ['experts', skillId], queryFn: async ({ signal }) => (await request(skillExpertsDocument, { skillId: skillId! }, signal)).skillExperts, enabled: skillId !== null });

export const useOwnExpertise = () => useQuery({ queryKey: ['expertise'], queryFn: async ({ signal }) => (await request(expertiseDocument, {}, signal)).ownExpertise });

const useRequestChange = <I>(send: (input: I) => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['requests'] }), client.invalidateQueries({ queryKey: ['todo'] })]) });
};

export const useAsk = () => useRequestChange((input: VariablesOf<typeof askDocument>['input']) => request(askDocument, { input }));
export const useWithdraw = () => useRequestChange((id: string) => request(withdrawDocument, { id }));
export const useDecline = () => useRequestChange((input: VariablesOf<typeof declineDocument>['input']) => request(declineDocument, { input }));
