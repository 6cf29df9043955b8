import { type Answers, AT, list, type Resolver } from './answers.js';
import { batch } from './imports.js';
import { topics } from './organisation.js';
import { person } from './people.js';
import { unit } from './units.js';

export const learning = (): Answers => ({ id: 'l1', person: () => person, program: () => program(), status: 'completed', on: '2026-05-12', score: 88, certificateUrl: null, costMinor: 24000, currency: 'EUR', batch: () => batch(), row: 4, dispute: null });

export const program = (changes: Answers = {}): Answers => ({
  id: 'g1', provider: 'Cornerstone', title: 'HV refresher', costMinor: 24000, currency: 'EUR', hours: 6, seats: null, assessment: 'exam', accreditor: null, credentialAwarded: null,
  teaches: [{ id: 'm2', issuer: null, title: 'HV refresher', topic: topics[0], level: 3, assessment: 'exam' }],
  ledger: { enrolled: 12, completed: 9, paidMinor: 216000, paidKnownFor: 9, closedMet: 7, closedProven: 6, costPerClosedMinor: 30857, currency: 'EUR', suppressed: false },
  learning: () => list([learning()]), closed: () => list([unit()]),
  ...changes,
});

export const assignment = (changes: Answers = {}): Answers => ({ id: 'a1', person: () => person, program: () => program(), topic: topics[0], status: 'PROPOSED', dueOn: '2027-02-22', proposedBy: 'Joseph Osei', createdAt: AT, reason: null, completedOn: null, overdue: false, dispute: null, ...changes });

export const programAnswers: Record<string, Resolver> = {
  programs: () => list([program()]),
  program: () => program(),
  assignments: () => list([assignment()]),
  assignProgram: () => [assignment()],
  answerAssignment: () => assignment({ status: 'ACCEPTED' }),
};
