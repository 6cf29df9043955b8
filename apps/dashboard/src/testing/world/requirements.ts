import { type Answers, list, type Resolver } from './answers.js';
import { decision } from './decisions.js';
import { topics } from './organisation.js';

const asked = { level: 3, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null, effectiveOn: '2026-01-01', credentials: [], topic: topics[0] };
const firstAid = { ...asked, level: 1, weight: 2, graceDays: 0, minimum: 2, minimumGrade: 'ENDORSED', credentials: ['First aid', 'Medic'], topic: topics[1] };

export const requirementSet = (changes: Answers = {}): Answers => ({
  id: 'r1', ownerKind: 'ROLE', name: 'Signaller', asked: 2, since: '2026-01-01', changesOn: '2027-01-01', mayEdit: true, coverage: { required: 9, met: 5, proven: 4, pending: 1 },
  requirements: [
    { requirement: asked, coverage: { required: 9, met: 5, proven: 4, pending: 1 }, minimum: null, reviews: ['NOT_PROVABLE'] },
    { requirement: firstAid, coverage: null, minimum: { holders: 3, met: true }, reviews: [] },
  ],
  versions: [
    { effectiveOn: '2027-01-01', standing: 'TO_COME', requirements: [{ ...asked, level: 4 }], changes: [{ was: asked, is: { ...asked, level: 4 } }, { was: firstAid, is: null }] },
    { effectiveOn: '2026-01-01', standing: 'IN_FORCE', requirements: [asked, firstAid], changes: [{ was: null, is: asked }, { was: null, is: firstAid }] },
  ],
  ...changes,
});

export const requirementAnswers: Record<string, Resolver> = {
  requirementSets: () => list([requirementSet()]),
  requirementSet: () => requirementSet(),
  editRequirements: () => decision({ said: 'What Signaller asks for' }),
};
