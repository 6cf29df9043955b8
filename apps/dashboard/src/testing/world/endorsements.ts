import { type Answers, AT, list, type Resolver } from './answers.js';
import { decision } from './decisions.js';
import { topics } from './organisation.js';
import { person } from './people.js';

export const endorsementRequest = (changes: Answers = {}): Answers => ({
  id: 'er1', personId: 'p1', personName: 'Ana Ferreira', level: 3, note: 'Two winters of it', link: 'https://code.example.com/ana', sample: null, asks: 'EXPERT', state: 'OPEN', createdAt: AT, answeredAt: null, declinedAt: null, declinedBy: null, declinedWhy: null, skill: topics[0], ...changes,
});

export const endorsementAnswers: Record<string, Resolver> = {
  claimSkill: () => decision({ said: 'Claim HV switching at level 3' }),
  endorse: () => decision({ said: 'Endorse Ana Ferreira: HV switching at level 3' }),
  settleContested: () => decision({ said: 'Settle that Ana Ferreira holds HV switching at level 3' }),
  nameExpert: () => decision({ said: 'Name Ana Ferreira as an expert of HV switching' }),
  askEndorsement: () => endorsementRequest(),
  withdrawEndorsementRequest: () => endorsementRequest({ state: 'WITHDRAWN' }),
  declineEndorsement: () => endorsementRequest({ state: 'DECLINED' }),
  endorsementRequests: () => list([endorsementRequest()]),
  experts: () => list([{ id: 'ex1', fromOn: null, toOn: '2027-01-31', now: true, person: () => person, skill: topics[0] }]),
  skillExperts: () => 2,
  ownExpertise: () => [topics[0]],
};
