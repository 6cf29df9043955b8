import { type Answers, AT, type Resolver } from './answers.js';
import { decision } from './decisions.js';

const unknown = (changes: Answers = {}): Answers => ({
  name: 'ana.f@old.example', written: 'ana.f@old.example', form: 'email', waits: 14, files: 3, since: AT, kinds: [{ kind: 'learning', count: 12 }, { kind: 'credentials', count: 2 }],
  candidates: [{ id: 'p1', name: 'Ana <b>Ferreira</b>', identifiers: ['ana@aurora.example', 'E1'], reasons: ['NAME_BEGINS_ALIKE', 'WORDS_IN_COMMON'] }],
  ...changes,
});

const secondClaim = {
  id: 'b1 7', batchId: 'b1', fileName: 'people.csv', row: 7, code: 'PERSON_OF_OTHER_ID', name: 'Bea Stone',
  claimants: [{ identifier: 'E-2', personId: null, name: null }, { identifier: 'ana@aurora.example', personId: 'p1', name: 'Ana Ferreira' }],
};

const claimed = {
  id: 'c1', achievement: 'Authorised Person HV', issuer: 'Grid Academy', recipients: ['ana@aurora.example'],
  claimants: [
    { credentialId: 'c1', personId: 'p1', name: 'Ana Ferreira', identifiers: ['E1', 'ana@aurora.example'], namedBy: ['ana@aurora.example'], fileName: 'ana.json', since: AT, pending: 2, state: 'CONTESTED' },
    { credentialId: 'c2', personId: 'p2', name: 'Rui Costa', identifiers: ['E2'], namedBy: [], fileName: 'rui.json', since: AT, pending: 0, state: 'CONTESTED' },
  ],
};

export const identityAnswers: Record<string, Resolver> = {
  unknownPerson: () => unknown(),
  unknownSkill: () => unknown({ name: 'k8s', written: 'K8s', form: 'skill', candidates: [] }),
  secondClaim: () => secondClaim,
  claimedCredential: () => claimed,
  decideHolder: () => decision({ said: 'Badge: it is Ana’s' }),
  matchPerson: () => decision({ said: 'ana.f@old.example is Ana Ferreira' }),
  nameSkill: () => decision({ said: 'New skill: K8s' }),
  settleClaim: () => decision({ said: 'Row 7 of people.csv is about Bea Stone' }),
};
