import { AT, type Resolver } from './answers.js';

export const job = { id: 'j1', queue: 'coverage', status: 'running', phase: 'computing', done: 30, total: 120, createdAt: AT, startedAt: AT, finishedAt: null, problem: null, batchId: null };

export const jobAnswers: Record<string, Resolver> = {
  jobs: () => [],
  analyse: () => job,
};
