import { type Answers, list, type Resolver } from './answers.js';
import { decision } from './decisions.js';
import { topics } from './organisation.js';
import { person } from './people.js';

export const exemption = (changes: Answers = {}): Answers => ({ id: 'x1', fromOn: '2026-01-01', toOn: '2026-12-31', reason: 'Moves to the depot', standing: 'IN_FORCE', dispute: null, person: () => ({ ...person, id: 'p2', name: 'Rui Costa' }), topic: topics[0], ...changes });

export const exemptionAnswers: Record<string, Resolver> = {
  exemptions: () => list([exemption()]),
  exempt: () => decision({ said: 'Excuse Ana' }),
  endExemption: () => decision({ said: 'End the exemption' }),
};
