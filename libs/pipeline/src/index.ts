export * from './job/job.js';
export * from './job/job-store.js';
