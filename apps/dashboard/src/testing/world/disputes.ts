import { type Answers, AT, list, type Resolver } from './answers.js';
import { decision } from './decisions.js';
import { person } from './people.js';

export const dispute = (changes: Answers = {}): Answers => ({
  id: 'x1', person: () => person, record: 'EVIDENCE', recordName: 'HV switching, level 4', field: null, reason: 'I never took it', raisedBy: 'Ana Ferreira', createdAt: AT, state: 'OPEN', answeredAt: null, answeredBy: null, answerReason: null, correction: null, ...changes,
});

export const disputeAnswers: Record<string, Resolver> = {
  disputes: () => list([dispute()]),
  raiseDispute: () => dispute(),
  withdrawDispute: () => dispute({ state: 'WITHDRAWN' }),
  answerDispute: () => decision({ said: 'Uphold after dispute' }),
};
