import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.js';
import { request } from '../../app/request.js';
import { usePropose } from '../decision/decision.query.js';

const personDocument = graphql(`
  query UnknownPerson($name: String!) {
    unknownPerson(name: $name) { name written form waits files kinds { kind count } candidates { id name identifiers reasons } }
  }
`);

const skillDocument = graphql(`
  query UnknownSkill($name: String!) {
    unknownSkill(name: $name) { name written form waits files kinds { kind count } candidates { id name identifiers reasons } }
  }
`);

const claimDocument = graphql(`
  query SecondClaim($id: ID!) {
    secondClaim(id: $id) { id batchId fileName row code name claimants { identifier personId name } }
  }
`);

const claimedDocument = graphql(`
  query ClaimedCredential($id: ID!) {
    claimedCredential(id: $id) { id achievement issuer recipients claimants { credentialId personId name identifiers namedBy fileName since pending state } }
  }
`);

const matchDocument = graphql(`
  mutation MatchPerson($input: MatchPersonInput!) {
    matchPerson(input: $input) { id said }
  }
`);

const nameDocument = graphql(`
  mutation NameSkill($input: NameSkillInput!) {
    nameSkill(input: $input) { id said }
  }
`);

const settleDocument = graphql(`
  mutation SettleClaim($input: SettleClaimInput!) {
    settleClaim(input: $input) { id said }
  }
`);

const holderDocument = graphql(`
  mutation DecideHolder($input: DecideHolderInput!) {
    decideHolder(input: $input) { id said }
  }
`);

export type Unknown = NonNullable<ResultOf<typeof personDocument>['unknownPerson']>;
export type Candidate = Unknown['candidates'][number];
export type Claimed = NonNullable<ResultOf<typeof claimedDocument>['claimedCredential']>;
export type SecondClaim = NonNullable<ResultOf<typeof claimDocument>['secondClaim']>;

/** Null where nothing waits for it any more. */
export const useUnknownPerson = (name: string, enabled: boolean) =>
  useQuery({ queryKey: ['todo', 'person', name], queryFn: async ({ signal }) => (await request(personDocument, { name }, signal)).unknownPerson, enabled });

export const useUnknownSkill = (name: string, enabled: boolean) =>
  useQuery({ queryKey: ['todo', 'skill', name], queryFn: async ({ signal }) => (await request(skillDocument, { name }, signal)).unknownSkill, enabled });

export const useSecondClaim = (id: string) => useQuery({ queryKey: ['todo', 'claim', id], queryFn: async ({ signal }) => (await request(claimDocument, { id }, signal)).secondClaim });

export const useClaimedCredential = (id: string) =>
  useQuery({ queryKey: ['todo', 'credential', id], queryFn: async ({ signal }) => (await request(claimedDocument, { id }, signal)).claimedCredential });

export const useDecideHolder = () => usePropose(async (input: VariablesOf<typeof holderDocument>['input']) => (await request(holderDocument, { input })).decideHolder);
export const useMatchPerson = () => usePropose(async (input: VariablesOf<typeof matchDocument>['input']) => (await request(matchDocument, { input })).matchPerson);
export const useNameSkill = () => usePropose(async (input: VariablesOf<typeof nameDocument>['input']) => (await request(nameDocument, { input })).nameSkill);
export const useSettleClaim = () => usePropose(async (input: VariablesOf<typeof settleDocument>['input']) => (await request(settleDocument, { input })).settleClaim);
