import { type Answers, list, type Resolver } from './answers.js';
import { credential } from './credentials.js';
import { evidence } from './evidence.js';
import { teams } from './organisation.js';
import { assignment, learning } from './programs.js';

export const person: Answers = {
  id: 'p1', name: 'Ana <b>Ferreira</b>', emails: ['ana@aurora.example'], externalIds: ['E1'], team: teams[1], roles: [{ id: 'r1', name: 'Signaller' }],
  location: 'Lisbon', jobFamily: 'Operations', costCentre: null, onLeave: false,
  evidence: () => list([evidence()]), credentials: () => list([credential]), learning: () => list([learning()]), assignments: () => list([assignment()]), partialMappings: [], disputes: [],
};

export const peopleAnswers: Record<string, Resolver> = {
  people: () => list([person]),
  person: () => person,
};
