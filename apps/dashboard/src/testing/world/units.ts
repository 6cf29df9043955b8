import type { Answers } from './answers.js';
import { evidence } from './evidence.js';
import { topics } from './organisation.js';
import { person } from './people.js';

export const unit = (changes: Answers = {}): Answers => ({ id: 'u1', person: () => person, topic: topics[0], level: 3, minimumGrade: 'ATTESTED', weight: 3, state: 'MET', heldLevel: 4, grade: 'VERIFIED', proven: true, witness: () => evidence(), best: null, contrary: [], ...changes });

export const gap = unit({ id: 'u2', state: 'LOW_GRADE', heldLevel: 2, grade: null, proven: false, witness: null, best: () => evidence({ id: 'e2', grade: 'ENDORSED', credential: null, sourceKind: 'file', source: 'evidence.csv, row 7' }) });
